using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The files of a store: the database, the look-up key, and the lock of the one process that writes.</summary>
internal sealed class StoreFolder : IDisposable
{
    public const string DatabaseName = "records.db";
    public const string KeyName = "look-up.key";
    private const string LockName = "writer.lock";
    private readonly FileStream? writerLock;

    private StoreFolder(string path, FileStream? writerLock)
    {
        this.writerLock = writerLock;
        Path = path;
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Wal => Database + "-wal";

    /// <summary>The size of the write-ahead log; 0 when there is none.</summary>
    public long WalBytes => new FileInfo(Wal) is { Exists: true } file ? file.Length : 0;

    private string KeyPath => System.IO.Path.Combine(Path, KeyName);

    /// <summary>Takes the folder for writing.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it, or it cannot be made.</exception>
    public static StoreFolder OpenForWriting(string path)
    {
        Make(path);
        var folder = new StoreFolder(path, Lock(path));
        try
        {
            folder.KeepForOwner();
            return folder;
        }
        catch (StoreUnavailableException)
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens the folder of an existing store for reading, beside a server or without.</summary>
    public static StoreFolder OpenForReading(string path)
    {
        var folder = new StoreFolder(path, writerLock: null);
        return File.Exists(folder.Database) ? folder : throw new StoreUnavailableException($"The data folder {path} holds no store ({DatabaseName}).");
    }

    /// <summary>Makes a folder for its owner only; leaves one that is there as it is.</summary>
    public static void Make(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder {path} cannot be made.", failure);
        }
    }

    /// <summary>Puts the look-up key in another folder.</summary>
    public void CopyKey(string folder) => KeyFile.Write(System.IO.Path.Combine(folder, KeyName), LookUpKey(isNew: false));

    /// <summary>The key of the look-up hashes; made on the first start.</summary>
    /// <param name="isNew">True when the database holds nothing yet.</param>
    /// <exception cref="StoreUnavailableException">It is missing or damaged beside a database that needs it.</exception>
    public byte[] LookUpKey(bool isNew)
    {
        if (!File.Exists(KeyPath))
            return isNew ? KeyFile.Make(KeyPath) : throw new StoreUnavailableException($"{KeyPath} is missing. Put back the file that belongs to this store; without it nobody can be found by BSN.");

        return KeyFile.Read(KeyPath) ?? throw new StoreUnavailableException($"{KeyPath} is damaged. Put back the file that belongs to this store.");
    }

    public void Dispose() => writerLock?.Dispose();

    // SQLite gives its other files the mode of the database.
    private void KeepForOwner()
    {
        OwnerOnly.Make(Database);
        foreach (var file in new[] { Wal, Database + "-shm", KeyPath })
            OwnerOnly.MakeIfThere(file);
    }

    private static FileStream Lock(string path)
    {
        var file = System.IO.Path.Combine(path, LockName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder {path} is in use by another process for writing. Stop that one, or choose another folder.", failure);
        }
    }
}
