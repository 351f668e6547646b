namespace Vooraf.Records.Writing;

/// <summary>A write that a request implies.</summary>
/// <param name="Key">
/// Which resource: one of the dossier, or a new one with an id from <see cref="DerivationScope.NextId"/>. About what the request itself writes
/// nothing can follow: such a write is left out.
/// </param>
/// <param name="Json">The structurally valid resource, with references as they are stored; empty to delete it.</param>
public sealed record DerivedWrite(ResourceKey Key, ReadOnlyMemory<byte> Json);
