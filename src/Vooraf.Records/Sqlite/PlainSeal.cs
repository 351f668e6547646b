namespace Vooraf.Records.Sqlite;

/// <summary>Keeps everything as it is. The seal until encryption per dossier is switched on.</summary>
public sealed class PlainSeal : IDossierSeal
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
