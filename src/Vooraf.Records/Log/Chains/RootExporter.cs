using System.Collections.Immutable;
using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>
/// Makes a signed root of the log whenever something was written since the last one, keeps it, and brings it away: at once at the start, then every interval, and on stop.
/// </summary>
public sealed class RootExporter : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ILogRoots log;
    private readonly RootKey key;
    private readonly IRootSink sink;
    private readonly TimeProvider time;
    private readonly RootExporterSettings settings;
    private readonly RootMeter meter;
    private readonly SemaphoreSlim gate = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private LogRoot? last;
    private string lastDigest = "";
    private DateTimeOffset? failingSince;
    private long waiting;
    private long madeAt;
    private TimeSpan untilNext;
    private bool loaded;

    private RootExporter(ILogRoots log, RootKey key, IRootSink sink, TimeProvider time, RootExporterSettings settings)
    {
        this.log = log;
        this.key = key;
        this.sink = sink;
        this.time = time;
        this.settings = settings;
        meter = new RootMeter(() => Volatile.Read(ref waiting));
        running = Task.Run(RunAsync);
    }

    /// <summary>Starts it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="key">Signs; disposed with the exporter.</param>
    /// <param name="sink">Where roots go; disposed with the exporter.</param>
    /// <param name="time">The clock.</param>
    /// <param name="settings">How often, and how long entries are kept.</param>
    public static RootExporter Start(ILogRoots log, RootKey key, IRootSink sink, TimeProvider time, RootExporterSettings settings) => new(log, key, sink, time, settings);

    /// <summary>What the operator must know: roots have not arrived for a while; null when all is well.</summary>
    public string? Warning => failingSince is { } since
        ? $"The roots of the log do not arrive since {since:yyyy-MM-dd HH:mm:ss}Z; they are kept and tried again. Look at the setting logRoots and at what it points to."
        : null;

    /// <summary>Makes a root when something was written since the last one, and brings away what waits. False when something did not arrive.</summary>
    public Task<bool> ExportAsync(CancellationToken cancellation) => ExportAsync(makes: true, cancellation);

    /// <summary>A last root, within a few seconds, and the end.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        using (var patience = new CancellationTokenSource(Patience))
            await ExportAsync(patience.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        stop.Dispose();
        gate.Dispose();
        sink.Dispose();
        key.Dispose();
        meter.Dispose();
    }

    private async Task<bool> ExportAsync(bool makes, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (makes)
            {
                await PurgeAsync();
                await MakeAsync();
                (madeAt, untilNext) = (time.GetTimestamp(), UntilNext());
            }

            return await DeliverAsync(cancellation);
        }
        catch (StoreUnavailableException)
        {
            meter.Failed();
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var arrived = await ExportAsync(makes: UntilDue() == TimeSpan.Zero, stop.Token).ContinueWith(static done => done.IsCompletedSuccessfully && done.Result, TaskScheduler.Default);
            await Task.Delay(Pause(arrived), time, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private TimeSpan UntilDue()
    {
        var left = untilNext - time.GetElapsedTime(madeAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // What did not arrive is tried again sooner, without a new root each time.
    private TimeSpan Pause(bool arrived)
    {
        var due = UntilDue();
        return arrived || (due > TimeSpan.Zero && due < settings.Retry) ? due : settings.Retry;
    }

    // At the turn of the day too.
    private TimeSpan UntilNext()
    {
        var now = time.GetUtcNow();
        var turn = now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime + TimeSpan.FromMilliseconds(10);
        return turn < settings.Interval ? turn : settings.Interval;
    }

    // Whole days go that ended longer ago than the retention.
    private async Task PurgeAsync()
    {
        var keepFrom = settings.KeepFrom(time.GetUtcNow());
        if (log.State.Head.Last > 0 && log.State.FirstDay < keepFrom && log.State.FirstDay < log.State.Head.Day)
            await log.PurgeAsync(keepFrom);
    }

    private async Task MakeAsync()
    {
        if (!loaded)
            await LoadAsync();
        var state = log.State;
        if (state.Head.Last == 0 || (last is { } known && known.Last == state.Head.Last && known.First == state.First))
            return;

        ImmutableArray<LogHead> chains = state.Former is { } former && former.Last > (last?.Last ?? 0) ? [former, state.Head] : [state.Head];
        var root = new LogRoot((last?.Number ?? 0) + 1, time.GetUtcNow(), state.First, state.Removed, chains, lastDigest);
        var line = Encoding.UTF8.GetBytes(root.Sign(key));
        await log.KeepAsync(root.Number, line);
        (last, lastDigest) = (root, LogRoot.Digest(line));
    }

    private async Task LoadAsync()
    {
        var kept = await log.ReadAsync();
        last = kept.Last.IsEmpty ? null : LogRoot.Parse(Encoding.UTF8.GetString(kept.Last.Span));
        lastDigest = LogRoot.Digest(kept.Last.Span);
        loaded = true;
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
            meter.Delivered();
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
            meter.Failed();
            return false;
        }
    }
}
