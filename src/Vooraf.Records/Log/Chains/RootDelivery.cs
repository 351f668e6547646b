using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>Brings away the roots that wait, in order, one delivery at a time.</summary>
internal sealed class RootDelivery : IDisposable
{
    private readonly ILogRoots log;
    private readonly BoundedSink sink;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim gate = new(1);
    private DateTimeOffset? failingSince;
    private long waiting;

    /// <summary>Makes one.</summary>
    /// <param name="log">The log.</param>
    /// <param name="sink">Where roots go; disposed with this.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limit">How long a root may be under way.</param>
    public RootDelivery(ILogRoots log, IRootSink sink, TimeProvider time, TimeSpan limit)
    {
        this.log = log;
        this.sink = new BoundedSink(sink, limit);
        this.time = time;
        Meter = new RootMeter(() => Volatile.Read(ref waiting));
    }

    /// <summary>What is measured of roots.</summary>
    public RootMeter Meter { get; }

    /// <summary>What the operator must know; null when all is well.</summary>
    public string? Warning => failingSince is { } since
        ? $"The roots of the log do not arrive since {since:yyyy-MM-dd HH:mm:ss}Z; they are kept and tried again. Look at the setting logRoots and at what it points to."
        : null;

    /// <summary>Brings away what waits; false when something did not arrive.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await DeliverAsync(cancellation);
        }
        catch (StoreUnavailableException)
        {
            Meter.Failed();
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        sink.Dispose();
        Meter.Dispose();
    }

    private async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        for (var kept = await log.ReadAsync(); ; kept = await log.ReadAsync())
        {
            Volatile.Write(ref waiting, kept.WaitingCount);
            if (!await DeliverAsync(kept, cancellation))
                return false;
            if (kept.Waiting.Length == kept.WaitingCount)
                break;
        }

        failingSince = null;
        return true;
    }

    private async Task<bool> DeliverAsync(KeptRoots portion, CancellationToken cancellation)
    {
        foreach (var (number, line) in portion.Waiting)
        {
            if (!await TrySendAsync(line, cancellation))
                return false;

            await log.DeliveredAsync(number);
            Interlocked.Decrement(ref waiting);
            Meter.Delivered();
        }

        return true;
    }

    private async Task<bool> TrySendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        try
        {
            await sink.SendAsync(line, cancellation);
            return true;
        }
        catch (IOException)
        {
            failingSince ??= time.GetUtcNow();
            Meter.Failed();
            return false;
        }
    }
}
