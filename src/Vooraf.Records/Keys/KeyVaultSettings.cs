using System.Collections.Immutable;

namespace Vooraf.Records.Keys;

/// <summary>Where the keys of a store are, and what opens them.</summary>
public sealed record KeyVaultSettings
{
    /// <summary>The folder of the vault; made on the first start.</summary>
    public required string Folder { get; init; }

    /// <summary>The wrapping key.</summary>
    public required IWrappingKey Wrapping { get; init; }

    /// <summary>Wrapping keys that are still accepted, until what they wrapped is wrapped anew.</summary>
    public ImmutableArray<IWrappingKey> Former { get; init; } = [];

    /// <summary>How many unwrapped keys stay in memory, at most.</summary>
    public int CachedKeys { get; init; } = 4096;
}
