using System.Security.Cryptography;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Hashes of values by which something is found: HMAC-SHA256 with the key of the store, the first 16 bytes.</summary>
internal sealed class KeyedHash(byte[] key) : IDisposable
{
    // Taking up the key costs three times as much as hashing a value with it, so each thread takes it up once.
    private readonly ThreadLocal<IncrementalHash> hmac = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key), trackAllValues: true);

    public Hash16 Of(string holder, LookUp lookUp) => Make((int)lookUp.Kind, holder, lookUp.Value, "");

    public Hash16 Of(RepeatKey repeat) => Make(0, repeat.Holder, repeat.Client, repeat.Identifier);

    /// <summary>Recognises the key itself, so that a key of another store is refused.</summary>
    public byte[] Mark() => HMACSHA256.HashData(key, "key"u8);

    public void Dispose()
    {
        foreach (var one in hmac.Values)
            one.Dispose();
        hmac.Dispose();
    }

    private Hash16 Make(int kind, string first, string second, string third)
    {
        using var message = new CompactWriter();
        message.Number((ulong)kind);
        message.Text(first);
        message.Text(second);
        message.Text(third);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var keyed = hmac.Value!;
        keyed.AppendData(message.Written);
        keyed.GetHashAndReset(hash);
        return Hash16.Read(hash);
    }
}
