using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The one thread that writes: it takes everything that waits, in one transaction and one flush.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly Db db;
    private readonly WriteTransaction transaction;
    private readonly WriteQueue queue = new();
    private readonly Action<StoreChanges> forget;
    private readonly int largestBatch;
    private readonly Thread thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="db">The connection; from now on the writer's own.</param>
    /// <param name="transaction">The transaction on it.</param>
    /// <param name="largestBatch">The most requests in one transaction.</param>
    /// <param name="forget">Called after the flush and before any caller is told.</param>
    public StoreWriter(Db db, WriteTransaction transaction, int largestBatch, Action<StoreChanges> forget)
    {
        this.db = db;
        this.transaction = transaction;
        this.largestBatch = largestBatch;
        this.forget = forget;
        thread = new Thread(Run) { IsBackground = true, Name = "Vooraf writer" };
        thread.Start();
    }

    /// <summary>Hands over work.</summary>
    /// <exception cref="StoreUnavailableException">The store is closing.</exception>
    public void Add(WriteWork work)
    {
        if (!queue.TryAdd(work))
            throw new StoreUnavailableException("The store is closing.");
    }

    /// <summary>Finishes what waits, then closes.</summary>
    public void Dispose()
    {
        queue.Close();
        thread.Join();
        queue.Dispose();
        transaction.Dispose();
        db.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteWork>();
        while (queue.Take(batch, largestBatch))
        {
            Process(batch);
            batch.Clear();
        }
    }

    private void Process(List<WriteWork> batch)
    {
        try
        {
            transaction.Begin();
            foreach (var work in batch)
                work.Apply(transaction);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            Fail(batch, failure);
            return;
        }

        forget(transaction.Changes);
        foreach (var work in batch)
            work.Complete();
    }

    private void Fail(List<WriteWork> batch, Exception failure)
    {
        try
        {
            transaction.Rollback();
        }
        catch (SqliteFailure)
        {
            // The next BEGIN reports it to the next batch.
        }

        var unavailable = new StoreUnavailableException("The store could not write.", failure);
        foreach (var work in batch)
            work.Fail(unavailable);
    }
}
