using System.Security.Cryptography;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// HMAC-SHA256 by one key, for several threads. Taking up the key costs three times as much as hashing a value with it, so one that has taken it up is kept for each processor;
/// who finds none makes its own.
/// </summary>
/// <param name="key">The key; overwritten at the end.</param>
internal sealed class KeyedHmac(byte[] key) : IDisposable
{
    private readonly IncrementalHash?[] idle = new IncrementalHash?[Environment.ProcessorCount];
    private volatile bool closed;

    /// <summary>How many are kept.</summary>
    public int Kept => idle.Count(hmac => hmac is not null);

    private ref IncrementalHash? Place => ref idle[Thread.GetCurrentProcessorId() % idle.Length];

    /// <summary>The first half of the hash of a digest.</summary>
    public Hash16 Of(Hash16 digest)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        digest.Write(hash);
        var hmac = Take();
        hmac.AppendData(hash[..Hash16.Size]);
        hmac.GetHashAndReset(hash);
        GiveBack(hmac);
        return Hash16.Read(hash);
    }

    public void Dispose()
    {
        closed = true;
        CryptographicOperations.ZeroMemory(key);
        Drain();
    }

    private IncrementalHash Take()
    {
        var hmac = Interlocked.Exchange(ref Place, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        if (!closed)
            return hmac;

        hmac.Dispose();
        throw new ObjectDisposedException(nameof(KeyedHmac));
    }

    private void GiveBack(IncrementalHash hmac)
    {
        if (Interlocked.CompareExchange(ref Place, hmac, null) is not null)
            hmac.Dispose();
        else if (closed)
            Drain();
    }

    private void Drain()
    {
        for (var place = 0; place < idle.Length; place++)
            Interlocked.Exchange(ref idle[place], null)?.Dispose();
    }
}
