using System.Security.Cryptography;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Hashes of values by which something is found. A value becomes a digest (SHA-256, 16 bytes), which is kept only sealed; the digest becomes a keyed hash (HMAC-SHA256, 16 bytes),
/// which stands in the tables. So new keyed hashes can be made without knowing the values.
/// </summary>
/// <param name="key">The key; overwritten at the end.</param>
/// <param name="former">The key before it, while hashes are made anew; overwritten too.</param>
internal sealed class KeyedHash(byte[] key, byte[]? former = null) : IDisposable
{
    private const int IdKind = 100;

    private readonly KeyedHmac hmac = new(key);
    private readonly KeyedHmac? formerHmac = former is null ? null : new KeyedHmac(former);

    /// <summary>True while there are two keys.</summary>
    public bool HasFormer => formerHmac is not null;

    /// <summary>The digest of a look-up.</summary>
    public static Hash16 Digest(string holder, LookUp lookUp) => Digest((int)lookUp.Kind, holder, lookUp.Value, "");

    /// <summary>The digest of that by which a repeated request is recognised.</summary>
    public static Hash16 Digest(RepeatKey repeat) => Digest(0, repeat.Holder, repeat.Client, repeat.Identifier);

    /// <summary>The digest of an id that a client chose.</summary>
    public static Hash16 DigestOfId(string id) => Digest(IdKind, id, "", "");

    /// <summary>Recognises a key, so that a key of another store is refused.</summary>
    public static byte[] Mark(byte[] key) => HMACSHA256.HashData(key, "key"u8);

    /// <summary>What stands in the tables.</summary>
    public Hash16 Of(Hash16 digest) => hmac.Of(digest);

    /// <summary>By what is sought: while there are two keys, by both.</summary>
    public SoughtHash Sought(Hash16 digest) => new(Of(digest), formerHmac?.Of(digest));

    public void Dispose()
    {
        hmac.Dispose();
        formerHmac?.Dispose();
    }

    private static Hash16 Digest(int kind, string first, string second, string third)
    {
        using var message = new CompactWriter();
        message.Number((ulong)kind);
        message.Text(first);
        message.Text(second);
        message.Text(third);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message.Written, digest);
        return Hash16.Read(digest);
    }
}
