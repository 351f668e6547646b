namespace Vooraf.Records.Sqlite;

/// <summary>The sealed part of a version: key, author, index values, contents. Its first byte is the version of the form.</summary>
internal sealed class ResourceForm(Names names, IDossierSeal seal)
{
    private const byte Form = 1;

    public ReadOnlyMemory<byte> Write(ResourceVersion version)
    {
        using var to = new CompactWriter();
        to.Byte(Form);
        to.Number(names.NumberOf(version.Key.Type));
        to.Text(version.Key.Id);
        to.Number(names.NumberOf(version.Author.Client));
        to.Number(names.NumberOf(version.Author.Organisation));
        to.Number(version.Index.Length);
        to.Bytes(version.Index.Span);
        to.Bytes(version.Json.Span);
        return seal.Seal(SealScope.Of(version.Home), to.ToArray());
    }

    public ResourceVersion Read(in StoredVersion stored, Home home)
    {
        var opened = seal.Open(SealScope.Of(home), stored.Body);
        var from = new CompactReader(opened.Span);
        if (from.Byte() != Form)
            throw new InvalidDataException("A resource has a form that this program does not know.");

        var key = new ResourceKey(Word(ref from), from.Text());
        var author = new Author(Word(ref from), Word(ref from));
        var indexSize = from.Count();
        var indexStart = from.Position;
        from.Take(indexSize);
        return new ResourceVersion
        {
            Key = key,
            Home = home,
            Version = stored.Version,
            LastUpdated = DateTimeOffset.FromUnixTimeMilliseconds(stored.At),
            Deleted = stored.Deleted,
            Author = author,
            Index = opened.Slice(indexStart, indexSize),
            Json = opened[from.Position..],
        };
    }

    private string Word(ref CompactReader from) =>
        names.Word(from.Count()) ?? throw new InvalidDataException("A resource names a word that is not stored.");
}
