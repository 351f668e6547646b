namespace Vooraf.Records.Sqlite;

/// <summary>Type and id as they stand in the key table: our own random ids as they are, others, which may be a name or a BSN, as a keyed hash.</summary>
/// <param name="Type">The number of the type.</param>
/// <param name="Id">The id.</param>
/// <param name="FormerId">The id by the look-up key before, while hashes are made anew; null when there is none.</param>
internal readonly record struct PreparedKey(int Type, byte[] Id, byte[]? FormerId)
{
    private const byte HashedId = 0xFF;

    // Version 7 of RFC 9562: the time in 48 bits, the version in the seventh byte, the variant in the ninth. Other ids of this form are hashes of something, mostly; few have a time in these years.
    private const int VersionAt = 6;
    private const int VariantAt = 8;
    private const long FirstTime = 1_704_067_200_000;
    private const long LastTime = 2_713_910_400_000;

    public static PreparedKey Of(ResourceKey key, Names names, KeyedHash hash) => Make(names.NumberOf(key.Type), key.Id, hash);

    /// <summary>For reading: null when the type was never stored.</summary>
    public static PreparedKey? Find(ResourceKey key, Names names, KeyedHash hash)
    {
        var type = names.Find(key.Type);
        return type < 0 ? null : Make(type, key.Id, hash);
    }

    private static PreparedKey Make(int type, string id, KeyedHash hash)
    {
        Span<byte> packed = stackalloc byte[HexId.Size];
        if (HexId.TryPack(id, packed) && IsOwn(packed))
            return new PreparedKey(type, [TextForm.HexId, .. packed], null);

        var sought = hash.Sought(KeyedHash.DigestOfId(id));
        return new PreparedKey(type, Hashed(sought.Hash), sought.Former is { } former ? Hashed(former) : null);
    }

    private static byte[] Hashed(Hash16 hash)
    {
        var id = new byte[1 + Hash16.Size];
        id[0] = HashedId;
        hash.Write(id.AsSpan(1));
        return id;
    }

    private static bool IsOwn(ReadOnlySpan<byte> id)
    {
        if (id[VersionAt] >> 4 != 7 || id[VariantAt] >> 6 != 2)
            return false;

        var time = 0L;
        foreach (var part in id[..VersionAt])
            time = (time << 8) | part;
        return time is >= FirstTime and < LastTime;
    }
}
