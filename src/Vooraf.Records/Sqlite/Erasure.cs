namespace Vooraf.Records.Sqlite;

/// <summary>
/// What follows the commit of an erasure: the keys go, then the pages. Each step may be repeated, and is when the store is opened again.
/// </summary>
public static class Erasure
{
    /// <summary>Rebuilds the database without its free pages and empties the write-ahead log, so that nothing of what was erased is left in the files. Nobody else may write; who reads is waited for.</summary>
    /// <remarks>Takes a time in proportion to the store, and as much room again.</remarks>
    /// <exception cref="Storage.StoreUnavailableException">The store is in use, or there is no room: the erasure stays noted as not finished.</exception>
    public static void ClearPages(SqliteStoreSettings settings)
    {
        using var opened = OpenedStore.ForWriting(settings);
        try
        {
            opened.Db.Execute("PRAGMA temp_store=FILE; VACUUM");
            if (!opened.Db.TryEmptyLog(settings.ReaderPatience))
                throw new Storage.StoreUnavailableException("The person was erased, but old pages stay in the files while somebody reads the store. When 'vooraf check' or 'vooraf backup' has come to its end, run 'vooraf erase --finish'.");
            opened.Db.Execute("DELETE FROM erasing");
        }
        catch (SqliteFailure failure)
        {
            throw new Storage.StoreUnavailableException("The person was erased, but the free pages of the database could not be cleared. Make room, and run 'vooraf erase --finish'.", failure);
        }
    }

    /// <summary>Destroys the keys of what was erased and is not finished.</summary>
    internal static void FinishKeys(Db db, IStoreKeys keys)
    {
        using var all = db.Prepare("SELECT dossier, log FROM erasing");
        while (all.Step())
            DestroyKeys(keys, all.Long(0), all.Long(1) != 0);
    }

    internal static void DestroyKeys(IStoreKeys keys, long dossier, bool withLog)
    {
        keys.Destroy(SealKind.Dossier, dossier);
        if (withLog)
            keys.Destroy(SealKind.Log, dossier);
    }
}
