namespace Vooraf.Records.Sqlite;

/// <summary>What waits for the writer.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int GatherTries = 20;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim signal = new(0);
    private readonly Queue<WriteWork> waiting = new();
    private int count;
    private bool closed;

    /// <summary>Adds work; false when the queue is closed.</summary>
    public bool TryAdd(WriteWork work)
    {
        lock (gate)
        {
            if (closed)
                return false;

            waiting.Enqueue(work);
            count = waiting.Count;
            if (waiting.Count == 1)
                signal.Release();
            return true;
        }
    }

    /// <summary>Waits for work and takes what there is, nothing when the time is over; false when the queue is closed and empty.</summary>
    /// <param name="batch">Where it goes.</param>
    /// <param name="most">At most so much.</param>
    /// <param name="expected">How much there probably is in a moment.</param>
    /// <param name="longest">How long to wait.</param>
    public bool Take(List<WriteWork> batch, int most, int expected, TimeSpan longest)
    {
        while (true)
        {
            if (!signal.Wait(longest))
                return true;

            Gather(expected);
            lock (gate)
            {
                while (batch.Count < most && waiting.TryDequeue(out var work))
                    batch.Add(work);
                count = waiting.Count;
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

    // Callers who were just answered get a moment to come back with their next request, so that they share a flush
    // instead of the first of them having one alone.
    private void Gather(int expected)
    {
        for (var tries = 0; tries < GatherTries && Volatile.Read(ref count) < expected; tries++)
            Thread.Yield();
    }
}
