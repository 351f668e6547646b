using System.Buffers.Binary;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>One transaction at a time on the writer's connection; its log entries go into one row, in order.</summary>
internal sealed class WriteTransaction(Db db, Names names, IDossierSeal seal, TimeProvider time) : IDisposable
{
    private readonly CommitApplier applier = new(db, seal);
    private readonly OutboxTable outbox = new(db);
    private readonly ErasureTable erasures = new(db);
    private readonly Statement begin = db.Prepare("BEGIN IMMEDIATE");
    private readonly Statement commit = db.Prepare("COMMIT");
    private readonly Statement rollback = db.Prepare("ROLLBACK");
    private readonly Statement savepoint = db.Prepare("SAVEPOINT one");
    private readonly Statement release = db.Prepare("RELEASE one");
    private readonly Statement rollbackTo = db.Prepare("ROLLBACK TO one");
    private readonly Statement insertName = db.Prepare("INSERT INTO name(id, word) VALUES(?1, ?2)");
    private readonly Statement settle = db.Prepare("INSERT OR REPLACE INTO setting(name, value) VALUES('settled', ?1)");
    private readonly LogTable log = new(db, time);
    private readonly LogPurge purge = new(db);
    private LogKept? kept;
    private int namesStored;
    private bool isSafeguarded;
    private bool isOpen;

    /// <summary>What the transaction changed.</summary>
    public StoreChanges Changes { get; } = new();

    /// <summary>Where the log stands, as far as it was flushed.</summary>
    public LogState LogState => log.State;

    /// <summary>The roots of the log.</summary>
    public RootTable Roots { get; } = new(db);

    /// <summary>Begins, after undoing what a failure may have left open; after some failures SQLite has done so by itself.</summary>
    /// <param name="safeguarded">
    /// True when a commit that fails halfway must leave the others standing. It costs a copy of every page that a commit touches; without it such a commit
    /// throws <see cref="SpoiledTransactionException"/>, and the whole transaction must begin again.
    /// </param>
    public void Begin(bool safeguarded)
    {
        isSafeguarded = safeguarded;
        if (!db.IsAutoCommit)
            rollback.Run();
        if (isOpen)
            applier.Undone();
        isOpen = true;
        Changes.Clear();
        log.Begin();
        kept = null;
        begin.Run();
        namesStored = names.StoreNew(insertName);
    }

    /// <summary>Adds an entry to the log, with its messages; or nothing, when what it relied on has changed.</summary>
    public bool TryLog(PreparedLog entry, (long Dossier, byte[] Body)[] messages)
    {
        if (!applier.Holds(entry.Reliances))
            return false;

        applier.Send(messages);
        log.Add(entry.Frame, entry.Dossiers.AsSpan());
        return true;
    }

    /// <summary>Removes whole days before one from the log.</summary>
    public void PurgeLog(DateOnly keepFrom) => kept = purge.Run(keepFrom);

    /// <summary>Stores a commit with its log entry, or nothing of both.</summary>
    public bool TryApply(PreparedCommit prepared, PreparedLog entry)
    {
        if (!applier.Holds(prepared))
            return false;

        var stored = isSafeguarded ? TryStore(prepared) : Store(prepared);
        if (stored)
            log.Add(entry.Frame, entry.Dossiers.AsSpan());
        return stored;
    }

    /// <summary>Takes a dossier out, with its log entry; false, and nothing, when it is not there.</summary>
    public bool TryErase(long dossier, bool withLog, PreparedLog entry)
    {
        if (!erasures.TryRemove(dossier, withLog))
            return false;

        applier.Undone();
        Changes.Everything = true;
        log.Add(entry.Frame, entry.Dossiers.AsSpan());
        return true;
    }

    public void ForgetMessages(ReadOnlySpan<long> ids)
    {
        foreach (var id in ids)
            outbox.Delete(id);
    }

    /// <summary>Flushes everything to disk.</summary>
    public void Commit()
    {
        log.Write();
        commit.Run();
        isOpen = false;
        log.Accept();
        if (kept is { } left)
            log.Kept(left);
        names.Stored(namesStored);
    }

    /// <summary>Writes a small transaction that holds nothing.</summary>
    public void Settle()
    {
        Begin(safeguarded: false);
        Span<byte> next = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(next, log.Last);
        settle.Bind(1, next).Run();
        Commit();
    }

    public void Dispose() => log.Dispose();

    private bool Store(PreparedCommit prepared)
    {
        try
        {
            return applier.TryStore(prepared, Changes) ? true : throw new SpoiledTransactionException();
        }
        catch (Exception contradiction) when (contradiction is InvalidOperationException or InvalidDataException)
        {
            throw new SpoiledTransactionException(contradiction);
        }
    }

    private bool TryStore(PreparedCommit prepared)
    {
        savepoint.Run();
        var stored = false;
        try
        {
            stored = applier.TryStore(prepared, Changes);
        }
        finally
        {
            EndSavepoint(stored);
        }

        return stored;
    }

    // After some errors SQLite has rolled back the whole transaction by itself; then there is no savepoint any more.
    private void EndSavepoint(bool keep)
    {
        if (db.IsAutoCommit)
            return;

        if (!keep)
        {
            rollbackTo.Run();
            applier.Undone();
        }

        release.Run();
    }
}
