using SQLitePCL;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Brings the write-ahead log into the database file when it has grown: most of it on a thread of its own, beside the writer;
/// then the writer does the little that came in meanwhile, so that the log starts again from its beginning.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private readonly Db db;
    private readonly StoreMeter meter;
    private readonly long mostPages;
    private readonly SemaphoreSlim signal = new(0);
    private readonly Thread thread;
    private long pages;
    private volatile State state;
    private volatile bool closed;

    /// <summary>Starts the thread.</summary>
    /// <param name="db">A connection of its own.</param>
    /// <param name="mostBytes">How large the log may grow before it is brought in.</param>
    /// <param name="meter">Counts failures.</param>
    public Checkpointer(Db db, long mostBytes, StoreMeter meter)
    {
        this.db = db;
        this.meter = meter;
        mostPages = mostBytes / db.Scalar("PRAGMA page_size");
        thread = new Thread(Run) { IsBackground = true, Name = "Vooraf checkpoint" };
        thread.Start();
    }

    private enum State
    {
        Idle,
        Copying,
        Copied,
    }

    /// <summary>Called by the writer after each transaction.</summary>
    /// <param name="writer">The connection of the writer.</param>
    public void Written(Db writer)
    {
        pages += PagesWritten(writer);
        if (state == State.Copied)
            Finish(writer);
        else if (pages >= mostPages && state == State.Idle)
            Start();
    }

    /// <summary>Brings everything in and makes the log empty; for closing, when nobody else writes.</summary>
    public void Truncate(Db writer) => Checkpoint(writer, raw.SQLITE_CHECKPOINT_TRUNCATE);

    public void Dispose()
    {
        closed = true;
        signal.Release();
        thread.Join();
        signal.Dispose();
        db.Dispose();
    }

    private static long PagesWritten(Db writer)
    {
        raw.sqlite3_db_status(writer.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, resetFlg: 1);
        return written;
    }

    private void Start()
    {
        state = State.Copying;
        signal.Release();
    }

    // What is left is little. When a reader still holds an old moment, the log cannot start again; the next attempt comes after some growth.
    private void Finish(Db writer)
    {
        pages = Checkpoint(writer, raw.SQLITE_CHECKPOINT_PASSIVE) ? 0 : mostPages / 2;
        state = State.Idle;
    }

    private void Run()
    {
        while (true)
        {
            signal.Wait();
            if (closed)
                return;

            Checkpoint(db, raw.SQLITE_CHECKPOINT_PASSIVE);
            state = State.Copied;
        }
    }

    // True when all of it was brought in. A failure loses nothing: the log keeps what was not brought in.
    private bool Checkpoint(Db on, int mode)
    {
        var code = raw.sqlite3_wal_checkpoint_v2(on.Handle, "main", mode, out var inLog, out var broughtIn);
        if (code is not (raw.SQLITE_OK or raw.SQLITE_BUSY))
            meter.Failed();
        return code == raw.SQLITE_OK && inLog == broughtIn;
    }
}
