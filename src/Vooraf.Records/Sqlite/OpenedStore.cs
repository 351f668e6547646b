using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A store of which schema, keys and words were checked and read.</summary>
/// <param name="Folder">Its files.</param>
/// <param name="Db">A connection.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Names">Its words.</param>
/// <param name="Hash">Its keyed hashes.</param>
/// <param name="LastDossier">The highest number that a dossier has or had.</param>
internal sealed record OpenedStore(StoreFolder Folder, Db Db, IStoreKeys Keys, Names Names, KeyedHash Hash, long LastDossier) : IDisposable
{
    /// <summary>Opens it for the one process that writes; makes it when it is not there.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message says why.</exception>
    public static OpenedStore ForWriting(SqliteStoreSettings settings)
    {
        var folder = StoreFolder.OpenForWriting(settings.Folder);
        return Open(folder, settings, writes: true, () => Db.OpenWriter(folder.Database, settings.Vfs), MakeReady);
    }

    /// <summary>Opens an existing one for reading.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message says why.</exception>
    public static OpenedStore ForReading(SqliteStoreSettings settings)
    {
        var folder = StoreFolder.OpenForReading(settings.Folder);
        return Open(folder, settings, writes: false, () => Db.OpenReader(folder.Database, settings.Vfs), CheckReadable);
    }

    /// <summary>Closes the connection, the keys and the folder.</summary>
    public void Dispose()
    {
        Db.Dispose();
        CloseKeys();
    }

    /// <summary>Closes everything but the connection.</summary>
    public void CloseKeys()
    {
        Hash.Dispose();
        Keys.Dispose();
        Folder.Dispose();
    }

    private static OpenedStore Open(StoreFolder folder, SqliteStoreSettings settings, bool writes, Func<Db> open, Action<Db, SqliteStoreSettings> prepare)
    {
        Db? db = null;
        IStoreKeys? keys = null;
        try
        {
            db = open();
            prepare(db, settings);
            var identity = StoreMarks.Identify(db, settings, writes);
            keys = settings.Keys.Open(identity);
            if (writes)
                Erasure.FinishKeys(db, keys);
            var hash = LookUpKeys.Open(db, keys, writes);
            var names = new Names();
            using var words = db.Prepare(Names.Newer);
            names.Load(words);
            return new OpenedStore(folder, db, keys, names, hash, Math.Max(identity.LastDossier, keys.LastErased));
        }
        catch (Exception failure)
        {
            db?.Dispose();
            keys?.Dispose();
            folder.Dispose();
            if (failure is StoreUnavailableException)
                throw;
            throw new StoreUnavailableException($"The store in {settings.Folder} cannot be opened.", failure);
        }
    }

    // Who reads for long makes the write-ahead log grow; when it starts again, what is above the limit goes back to the disk. Below it, overwriting is faster than growing.
    private const int LogLimit = 2;

    // The page size counts only while the file is empty. Checkpoints are made by the store itself. What is deleted is overwritten: an erased person leaves no pages.
    private static void MakeReady(Db db, SqliteStoreSettings settings)
    {
        db.Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA page_size={settings.PageSize}"));
        db.Execute($"PRAGMA journal_mode=WAL; PRAGMA synchronous={(settings.Flushes ? "FULL" : "OFF")}; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON");
        db.Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA journal_size_limit={LogLimit * settings.CheckpointBytes}"));
        StoreMarks.CheckForm(db, settings);
        Migrations.Apply(db);
    }

    private static void CheckReadable(Db db, SqliteStoreSettings settings)
    {
        StoreMarks.CheckForm(db, settings);
        if (Migrations.VersionOf(db) < Migrations.Newest)
            throw new StoreUnavailableException("The store has an older schema. Start the server once: it brings the schema up to date.");
    }
}
