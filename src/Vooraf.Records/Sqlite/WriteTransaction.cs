using System.Buffers.Binary;
using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>One transaction at a time on the writer's connection; its log entries go into one row, in order.</summary>
internal sealed class WriteTransaction(Db db, Names names, IDossierSeal seal) : IDisposable
{
    private readonly CommitApplier applier = new(db, seal);
    private readonly OutboxTable outbox = new(db);
    private readonly Statement begin = db.Prepare("BEGIN IMMEDIATE");
    private readonly Statement commit = db.Prepare("COMMIT");
    private readonly Statement rollback = db.Prepare("ROLLBACK");
    private readonly Statement savepoint = db.Prepare("SAVEPOINT one");
    private readonly Statement release = db.Prepare("RELEASE one");
    private readonly Statement rollbackTo = db.Prepare("ROLLBACK TO one");
    private readonly Statement insertLog = db.Prepare("INSERT INTO log(first, count, body) VALUES(?1, ?2, ?3)");
    private readonly Statement insertName = db.Prepare("INSERT INTO name(id, word) VALUES(?1, ?2)");
    private readonly Statement settle = db.Prepare("INSERT OR REPLACE INTO setting(name, value) VALUES('settled', ?1)");
    private readonly CompactWriter entries = new();
    private long nextEntry = Math.Max(db.Scalar("SELECT first + count FROM log ORDER BY first DESC LIMIT 1"), 1);
    private int entryCount;
    private int namesStored;
    private bool isSafeguarded;
    private bool isOpen;

    /// <summary>What the transaction changed.</summary>
    public StoreChanges Changes { get; } = new();

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
        entries.Clear();
        entryCount = 0;
        begin.Run();
        namesStored = names.StoreNew(insertName);
    }

    /// <summary>Adds an entry to the log, with its messages; or nothing, when what it relied on has changed.</summary>
    public bool TryLog(ReadOnlySpan<byte> entry, ImmutableArray<LogReliance> reliances, (long Dossier, byte[] Body)[] messages)
    {
        if (!applier.Holds(reliances))
            return false;

        applier.Send(messages);
        Log(entry);
        return true;
    }

    private void Log(ReadOnlySpan<byte> entry)
    {
        entries.Number(entry.Length);
        entries.Bytes(entry);
        entryCount++;
    }

    /// <summary>Stores a commit with its log entry, or nothing of both.</summary>
    public bool TryApply(PreparedCommit prepared, ReadOnlySpan<byte> logEntry)
    {
        if (!applier.Holds(prepared))
            return false;

        var stored = isSafeguarded ? TryStore(prepared) : Store(prepared);
        if (stored)
            Log(logEntry);
        return stored;
    }

    public void ForgetMessages(ReadOnlySpan<long> ids)
    {
        foreach (var id in ids)
            outbox.Delete(id);
    }

    /// <summary>Flushes everything to disk.</summary>
    public void Commit()
    {
        if (entryCount > 0)
            insertLog.Bind(1, nextEntry).Bind(2, entryCount).Bind(3, seal.Seal(SealScope.Log, entries.Written)).Run();
        commit.Run();
        isOpen = false;
        nextEntry += entryCount;
        names.Stored(namesStored);
    }

    /// <summary>Writes a small transaction that holds nothing.</summary>
    public void Settle()
    {
        Begin(safeguarded: false);
        Span<byte> next = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(next, nextEntry);
        settle.Bind(1, next).Run();
        Commit();
    }

    public void Dispose() => entries.Dispose();

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
