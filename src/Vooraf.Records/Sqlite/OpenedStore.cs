using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A store of which schema, key and words were checked and read.</summary>
/// <param name="Folder">Its files.</param>
/// <param name="Db">A connection.</param>
/// <param name="Names">Its words.</param>
/// <param name="Hash">Its keyed hashes.</param>
/// <param name="LastDossier">The highest number that a dossier has.</param>
internal sealed record OpenedStore(StoreFolder Folder, Db Db, Names Names, KeyedHash Hash, long LastDossier)
{
    private const string KeyMark = "SELECT value FROM setting WHERE name='key'";

    /// <summary>Opens it for the one process that writes; makes it when it is not there.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message says why.</exception>
    public static OpenedStore ForWriting(SqliteStoreSettings settings)
    {
        var folder = StoreFolder.OpenForWriting(settings.Folder);
        return Open(folder, settings, () => Db.OpenWriter(folder.Database, settings.Vfs), MakeReady);
    }

    /// <summary>Opens an existing one for reading.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message says why.</exception>
    public static OpenedStore ForReading(SqliteStoreSettings settings)
    {
        var folder = StoreFolder.OpenForReading(settings.Folder);
        return Open(folder, settings, () => Db.OpenReader(folder.Database, settings.Vfs), CheckReadable);
    }

    private static OpenedStore Open(StoreFolder folder, SqliteStoreSettings settings, Func<Db> open, Action<Db, SqliteStoreSettings> prepare)
    {
        Db? db = null;
        KeyedHash? hash = null;
        try
        {
            db = open();
            prepare(db, settings);
            hash = new KeyedHash(folder.LookUpKey(isNew: db.Scalar("SELECT count(*) FROM setting") == 0));
            CheckKey(db, hash);
            var names = new Names();
            using var words = db.Prepare(Names.Newer);
            names.Load(words);
            return new OpenedStore(folder, db, names, hash, db.Scalar("SELECT max(number) FROM dossier"));
        }
        catch (Exception failure)
        {
            db?.Dispose();
            hash?.Dispose();
            folder.Dispose();
            if (failure is StoreUnavailableException)
                throw;
            throw new StoreUnavailableException($"The store in {settings.Folder} cannot be opened.", failure);
        }
    }

    // The page size counts only while the file is empty. Checkpoints are made by the store itself.
    private static void MakeReady(Db db, SqliteStoreSettings settings)
    {
        db.Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA page_size={settings.PageSize}"));
        db.Execute($"PRAGMA journal_mode=WAL; PRAGMA synchronous={(settings.Flushes ? "FULL" : "OFF")}; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY");
        Migrations.Apply(db);
    }

    private static void CheckReadable(Db db, SqliteStoreSettings settings)
    {
        if (Migrations.VersionOf(db) < Migrations.Newest)
            throw new StoreUnavailableException("The store has an older schema. Start the server once: it brings the schema up to date.");
    }

    private static void CheckKey(Db db, KeyedHash hash)
    {
        var mark = hash.Mark();
        using var read = db.Prepare(KeyMark);
        if (!read.Step())
        {
            using var insert = db.Prepare("INSERT INTO setting(name, value) VALUES('key', ?1)");
            insert.Bind(1, mark).Run();
        }
        else if (!read.Blob(0).SequenceEqual(mark))
        {
            throw new StoreUnavailableException($"{StoreFolder.KeyName} belongs to another store. Put back the file that belongs to this one.");
        }
    }
}
