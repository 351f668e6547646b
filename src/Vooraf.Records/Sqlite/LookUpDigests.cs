namespace Vooraf.Records.Sqlite;

/// <summary>The digests of a version's look-ups, 16 bytes each in a row, and the keyed hashes that are made of them in the same order.</summary>
internal static class LookUpDigests
{
    public static byte[] Join(IReadOnlyCollection<Hash16> digests)
    {
        var bytes = new byte[digests.Count * Hash16.Size];
        var at = 0;
        foreach (var one in digests)
        {
            one.Write(bytes.AsSpan(at));
            at += Hash16.Size;
        }

        return bytes;
    }

    public static byte[] Hash(ReadOnlySpan<byte> digests, KeyedHash hash)
    {
        var hashes = new byte[digests.Length];
        for (var at = 0; at < hashes.Length; at += Hash16.Size)
            hash.Of(Hash16.Read(digests[at..])).Write(hashes.AsSpan(at));
        return hashes;
    }
}
