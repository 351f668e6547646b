using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The files of a store: the database and the lock of the one process that writes.</summary>
internal sealed class StoreFolder : IDisposable
{
    public const string DatabaseName = "records.db";
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

    /// <summary>Takes the folder for writing.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it, or it cannot be made or written.</exception>
    public static StoreFolder OpenForWriting(string path)
    {
        OwnerOnly.MakeFolder(path);
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

    public void Dispose() => writerLock?.Dispose();

    // SQLite gives its other files the mode of the database.
    private void KeepForOwner()
    {
        OwnerOnly.Make(Database);
        foreach (var file in new[] { Wal, Database + "-shm" })
            OwnerOnly.MakeIfThere(file);
    }

    private static FileStream Lock(string path) => LockFile.TryTake(System.IO.Path.Combine(path, LockName))
        ?? throw new StoreUnavailableException($"The data folder {path} is in use by another process for writing. Stop that one, or choose another folder.");
}
