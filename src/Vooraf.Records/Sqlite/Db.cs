using SQLitePCL;

namespace Vooraf.Records.Sqlite;

/// <summary>One SQLite connection, used by one thread at a time.</summary>
internal sealed class Db : IDisposable
{
    private const int BusyMilliseconds = 5000;
    private readonly List<Statement> statements = [];

    static Db() => Batteries_V2.Init();

    private Db(sqlite3 handle) => Handle = handle;

    public sqlite3 Handle { get; }

    /// <summary>False while a transaction is open.</summary>
    public bool IsAutoCommit => raw.sqlite3_get_autocommit(Handle) != 0;

    public static Db OpenWriter(string path, string? vfs = null) =>
        Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, vfs);

    /// <summary>Opens for reading. Not with the read-only flag: a reader beside no writer must be able to make the WAL index.</summary>
    public static Db OpenReader(string path, string? vfs = null)
    {
        var db = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, vfs);
        db.Execute("PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-2000");
        return db;
    }

    /// <summary>Opens a connection for checkpoints and copies.</summary>
    public static Db OpenExisting(string path, string? vfs = null)
    {
        var db = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, vfs);
        db.Execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
        return db;
    }

    /// <summary>Makes a statement that lives as long as the connection.</summary>
    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle), "prepare");
        var statement = new Statement(this, handle);
        statements.Add(statement);
        return statement;
    }

    /// <summary>Runs one or more statements without parameters or results.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(Handle, sql), "execute");

    /// <summary>Runs a statement and gives its first column of its first row as a number; 0 when there is none.</summary>
    public long Scalar(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out var handle), "prepare");
        using var statement = new Statement(this, handle);
        return statement.Step() ? statement.Long(0) : 0;
    }

    /// <summary>Brings the whole write-ahead log into the database file and empties it.</summary>
    /// <param name="patience">How long it waits for who still reads from the log.</param>
    /// <returns>False when somebody read longer than that: old pages stay.</returns>
    public bool TryEmptyLog(TimeSpan patience)
    {
        Check(raw.sqlite3_busy_timeout(Handle, (int)patience.TotalMilliseconds), "wait");
        return Scalar("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    public void Check(int code, string doing)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;

        throw new SqliteFailure(raw.sqlite3_extended_errcode(Handle), doing);
    }

    public void Dispose()
    {
        foreach (var statement in statements)
            statement.Dispose();
        Handle.Dispose();
    }

    private static Db Open(string path, int flags, string? vfs)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags, vfs);
        var db = new Db(handle);
        try
        {
            db.Check(code, "open");
            db.Check(raw.sqlite3_busy_timeout(handle, BusyMilliseconds), "open");
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }
}
