using System.Diagnostics;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The one thread that writes: it takes everything that waits, in one transaction and one flush.</summary>
internal sealed class StoreWriter : IDisposable
{
    private static readonly TimeSpan SettleInterval = TimeSpan.FromSeconds(1);
    private readonly Db db;
    private readonly WriteTransaction transaction;
    private readonly Checkpointer checkpointer;
    private readonly StoreCaches caches;
    private readonly StoreMeter meter;
    private readonly int largestBatch;
    private readonly WriteQueue queue = new();
    private readonly Thread thread;
    private volatile bool unsettled;

    private StoreWriter(Db db, WriteTransaction transaction, Checkpointer checkpointer, StoreCaches caches, StoreMeter meter, int largestBatch)
    {
        this.db = db;
        this.transaction = transaction;
        this.checkpointer = checkpointer;
        this.caches = caches;
        this.meter = meter;
        this.largestBatch = largestBatch;
        thread = new Thread(Run) { IsBackground = true, Name = "Vooraf writer" };
        thread.Start();
    }

    /// <summary>Starts the thread on the connection of an opened store.</summary>
    public static StoreWriter Start(OpenedStore opened, SqliteStoreSettings settings, StoreCaches caches, StoreMeter meter)
    {
        var writes = new WriteTransaction(opened.Db, opened.Names, opened.Keys.Seal, settings.Time);
        var checkpoints = new Checkpointer(Db.OpenExisting(opened.Folder.Database, settings.Vfs), settings.CheckpointBytes, meter);
        return new StoreWriter(opened.Db, writes, checkpoints, caches, meter, settings.LargestBatch);
    }

    /// <summary>True while the disk takes nothing at all; a small write tries it every second.</summary>
    public bool IsFailing => unsettled;

    /// <summary>Where the log stands, as far as it was flushed.</summary>
    public LogState LogState => transaction.LogState;

    /// <summary>Hands over work.</summary>
    /// <exception cref="StoreUnavailableException">The store is closing.</exception>
    public void Add(WriteWork work)
    {
        if (!queue.TryAdd(work))
            throw new StoreUnavailableException("The store is closing.");
    }

    /// <summary>Finishes what waits, brings everything into the database file, and closes.</summary>
    public void Dispose()
    {
        queue.Close();
        thread.Join();
        queue.Dispose();
        checkpointer.Dispose();
        checkpointer.Truncate(db);
        transaction.Dispose();
        db.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteWork>();
        var lastBatch = 0;
        while (queue.Take(batch, largestBatch, lastBatch, unsettled ? SettleInterval : Timeout.InfiniteTimeSpan))
        {
            if (batch.Count == 0)
                Settle();
            else
                Process(batch);
            lastBatch = batch.Count;
            batch.Clear();
        }
    }

    private void Process(List<WriteWork> batch)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            Apply(batch);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            Fail(batch, failure);
            return;
        }

        meter.Flushed(batch.Count, Stopwatch.GetElapsedTime(start));
        unsettled = false;
        caches.Forget(transaction.Changes);
        foreach (var work in batch)
            work.Complete();
        checkpointer.Written(db);
    }

    // Hardly ever does a commit fail halfway, so safeguards are taken only when one did.
    private void Apply(List<WriteWork> batch)
    {
        try
        {
            Apply(batch, safeguarded: false);
        }
        catch (SpoiledTransactionException)
        {
            Apply(batch, safeguarded: true);
        }
    }

    private void Apply(List<WriteWork> batch, bool safeguarded)
    {
        transaction.Begin(safeguarded);
        foreach (var work in batch)
            work.Apply(transaction);
    }

    private void Fail(List<WriteWork> batch, Exception failure)
    {
        meter.Failed();
        caches.Forget(transaction.Changes);
        Settle();
        var unavailable = new StoreUnavailableException("The store could not write.", failure);
        foreach (var work in batch)
            work.Fail(unavailable);
    }

    // When a flush fails, the bytes of the batch may be in the write-ahead log all the same, and a crash could bring them to life after their callers
    // were told no. A small transaction in their place prevents that; while the disk does not take it, it is tried again.
    private void Settle()
    {
        try
        {
            transaction.Settle();
            unsettled = false;
        }
        catch (SqliteFailure)
        {
            unsettled = true;
        }
    }
}
