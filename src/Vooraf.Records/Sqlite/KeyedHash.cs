using System.Security.Cryptography;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Hashes of values by which something is found: HMAC-SHA256 with the key of the store, the first 16 bytes.</summary>
internal sealed class KeyedHash(byte[] key)
{
    public Hash16 Of(string holder, LookUp lookUp) => Make((int)lookUp.Kind, holder, lookUp.Value, "");

    public Hash16 Of(RepeatKey repeat) => Make(0, repeat.Holder, repeat.Client, repeat.Identifier);

    /// <summary>Recognises the key itself, so that a key of another store is refused.</summary>
    public byte[] Mark() => HMACSHA256.HashData(key, "key"u8);

    private Hash16 Make(int kind, string first, string second, string third)
    {
        using var message = new CompactWriter();
        message.Number((ulong)kind);
        message.Text(first);
        message.Text(second);
        message.Text(third);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message.Written, hash);
        return Hash16.Read(hash);
    }
}
