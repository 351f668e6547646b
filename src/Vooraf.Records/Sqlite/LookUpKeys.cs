using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Brings the look-up keys and the marks of the store together: one key, or two while hashes are made anew. The marks in the store say which keys count, so that a rotation
/// may be broken off at any moment.
/// </summary>
internal static class LookUpKeys
{
    private const string Mark = "key";
    private const string NextMark = "key-next";

    private const string OfAnotherTime =
        "The look-up key in the key vault is not the one of this store: one of the two is a backup from before 'vooraf keys rotate look-up', and the other is not. "
        + "Put back a backup of the vault from the time of this store, or a backup of the store from the time of this vault.";

    /// <summary>The hashes of a store.</summary>
    /// <exception cref="StoreUnavailableException">The key is of another store, or of another time of this one.</exception>
    public static KeyedHash Open(Db db, IStoreKeys keys, bool writes)
    {
        var (current, next) = (keys.LookUpKey(), keys.NextLookUpKey());
        if (StoreMarks.Find(db, Mark) is not { } mark)
        {
            if (writes)
                Set(db, Mark, KeyedHash.Mark(current));
            return new KeyedHash(current);
        }

        if (Matches(next, mark))
        {
            if (writes)
                keys.TakeNextLookUpKey();
            return new KeyedHash(next!);
        }

        if (!Matches(current, mark))
            throw new StoreUnavailableException(OfAnotherTime);
        return next is not null && StoreMarks.Find(db, NextMark) is { } nextMark && Matches(next, nextMark) ? new KeyedHash(next, current) : new KeyedHash(current);
    }

    /// <summary>From now on what is written has hashes of a new key, and what is sought is sought by both. Goes on with a rotation that was broken off.</summary>
    public static KeyedHash StartRotation(Db db, IStoreKeys keys)
    {
        var current = keys.LookUpKey();
        if (keys.NextLookUpKey() is { } known && StoreMarks.Find(db, NextMark) is { } mark && Matches(known, mark))
            return new KeyedHash(known, current);

        var next = keys.MakeNextLookUpKey();
        Set(db, NextMark, KeyedHash.Mark(next));
        return new KeyedHash(next, current);
    }

    /// <summary>The new key is the only one: the other is destroyed.</summary>
    public static void FinishRotation(Db db, IStoreKeys keys)
    {
        db.Execute("UPDATE setting SET value=(SELECT value FROM setting WHERE name='key-next') WHERE name='key' AND EXISTS(SELECT 1 FROM setting WHERE name='key-next')");
        keys.TakeNextLookUpKey();
        db.Execute("DELETE FROM setting WHERE name='key-next'");
    }

    private static bool Matches(byte[]? key, byte[] mark) => key is not null && KeyedHash.Mark(key).AsSpan().SequenceEqual(mark);

    private static void Set(Db db, string name, byte[] value)
    {
        using var insert = db.Prepare("INSERT OR REPLACE INTO setting(name, value) VALUES(?1, ?2)");
        insert.BindText(1, name).Bind(2, value).Run();
    }
}
