namespace Vooraf.Records.Storage;

/// <summary>A resource that changes its home without a new version: from a tray to the dossier that now links to it.</summary>
/// <param name="Key">Type and id.</param>
/// <param name="To">The new home.</param>
public sealed record ResourceMove(ResourceKey Key, Home To);
