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
    public ReadOnlyMemory<byte> Seal(SealScope scope, ReadOnlyMemory<byte> plain) => plain;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Open(SealScope scope, ReadOnlyMemory<byte> sealedBytes) => sealedBytes;
}
