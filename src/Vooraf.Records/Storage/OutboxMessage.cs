namespace Vooraf.Records.Storage;

/// <summary>A message that leaves after the commit, kept in the same commit so that it cannot be lost.</summary>
/// <param name="Dossier">The dossier it is about; 0 for none.</param>
/// <param name="Kind">What happened, for instance <c>dossier-changed</c>.</param>
/// <param name="Payload">UTF-8 JSON; passes through the seal like everything of a dossier.</param>
public sealed record OutboxMessage(long Dossier, string Kind, ReadOnlyMemory<byte> Payload);
