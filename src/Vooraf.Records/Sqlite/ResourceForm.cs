namespace Vooraf.Records.Sqlite;

/// <summary>
/// The sealed part of a version: key, author, errors by its profiles, digests of its look-ups, index values, contents. Its first byte is the version of the form.
/// Large contents, such as a filled-in form, are compressed: they would spill over several pages and fill the last one badly.
/// </summary>
internal sealed class ResourceForm(Names names, IDossierSeal seal)
{
    private const byte Whole = 1;
    private const byte Compressed = 2;
    private const byte WithErrors = 16;
    private const int Large = 4096;

    public byte[] Write(ResourceVersion version, ReadOnlySpan<byte> digests)
    {
        using var to = new CompactWriter();
        var large = version.Json.Length >= Large;
        to.Byte((byte)((large ? Compressed : Whole) | (version.ProfileErrors > 0 ? WithErrors : 0)));
        to.Number(names.NumberOf(version.Key.Type));
        to.Text(version.Key.Id);
        to.Number(names.NumberOf(version.Author.Client));
        to.Number(names.NumberOf(version.Author.Organisation));
        if (version.ProfileErrors > 0)
            to.Number(version.ProfileErrors);
        to.Number(digests.Length);
        to.Bytes(digests);
        to.Number(version.Index.Length);
        to.Bytes(version.Index.Span);
        if (large)
            Packed.Write(version.Json.Span, to);
        else
            to.Bytes(version.Json.Span);
        return seal.Seal(SealScope.OfVersion(version.Home, version.Version, version.Deleted), to.Written);
    }

    public ResourceVersion Read(in StoredVersion stored, Home home)
    {
        var opened = seal.Open(stored.ScopeAt(home), stored.Body);
        var from = new CompactReader(opened.Span);
        var first = from.Byte();
        var kind = first & ~WithErrors;
        if (kind is not (Whole or Compressed))
            throw new InvalidDataException("A resource has a form that this program does not know.");

        var key = new ResourceKey(Word(ref from), from.Text());
        var author = new Author(Word(ref from), Word(ref from));
        var errors = (first & WithErrors) == 0 ? 0 : from.Count();
        from.Take(from.Count());
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
            ProfileErrors = errors,
            Index = opened.Slice(indexStart, indexSize),
            Json = kind == Whole ? opened[from.Position..] : Packed.Read(from),
        };
    }

    /// <summary>The key of a version and the digests of its look-ups.</summary>
    public (ResourceKey Key, byte[] Digests) ReadLookUps(in StoredVersion stored, Home home)
    {
        var from = new CompactReader(seal.Open(stored.ScopeAt(home), stored.Body).Span);
        var withErrors = (from.Byte() & WithErrors) != 0;
        var key = new ResourceKey(Word(ref from), from.Text());
        from.Number();
        from.Number();
        if (withErrors)
            from.Number();
        return (key, from.Take(from.Count()).ToArray());
    }

    private string Word(ref CompactReader from) =>
        names.Word(from.Count()) ?? throw new InvalidDataException("A resource names a word that is not stored.");
}
