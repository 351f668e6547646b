namespace Vooraf.Records.Transfer;

/// <summary>One resource or Bundle as it stands in a file, before it is read.</summary>
/// <param name="Source">The file and line.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="IsXml">XML, else JSON.</param>
public sealed record ImportedText(string Source, ReadOnlyMemory<byte> Bytes, bool IsXml)
{
    /// <summary>The file alone.</summary>
    public string File { get; init; } = Source;
}
