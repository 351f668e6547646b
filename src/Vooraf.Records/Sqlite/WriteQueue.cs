namespace Vooraf.Records.Sqlite;

/// <summary>What waits for the writer.</summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim signal = new(0);
    private readonly Queue<WriteWork> waiting = new();
    private bool closed;

    /// <summary>Adds work; false when the queue is closed.</summary>
    public bool TryAdd(WriteWork work)
    {
        lock (gate)
        {
            if (closed)
                return false;

            waiting.Enqueue(work);
            if (waiting.Count == 1)
                signal.Release();
            return true;
        }
    }

    /// <summary>Waits for work and takes what there is; false when the queue is closed and empty.</summary>
    public bool Take(List<WriteWork> batch, int most)
    {
        while (true)
        {
            signal.Wait();
            lock (gate)
            {
                while (batch.Count < most && waiting.TryDequeue(out var work))
                    batch.Add(work);
                if (waiting.Count > 0 || closed)
                    signal.Release();
                if (batch.Count > 0)
                    return true;
                if (closed)
                    return false;
            }
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            signal.Release();
        }
    }

    public void Dispose() => signal.Dispose();
}
