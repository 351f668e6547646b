using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>Keeps everything as it is; for tests of the store itself.</summary>
internal sealed class PlainSeal : IDossierSeal
{
    private PlainSeal()
    {
    }

    /// <summary>The only one.</summary>
    public static PlainSeal Instance { get; } = new();

    /// <inheritdoc/>
    public byte[] Seal(SealScope scope, ReadOnlySpan<byte> plain) => plain.ToArray();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Open(SealScope scope, Memory<byte> sealedBytes) => sealedBytes;
}
