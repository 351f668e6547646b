using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>
/// Makes a signed root of the log whenever something was written since the last one, keeps it, and brings it away: at once at the start, then every interval, and on stop.
/// Roots are made in time however long their delivery takes.
/// </summary>
public sealed class RootExporter : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly RootKey key;
    private readonly TimeProvider time;
    private readonly RootExporterSettings settings;
    private readonly LogRetention retention;
    private readonly RootMaker maker;
    private readonly RootDelivery delivery;
    private readonly SemaphoreSlim gate = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private long madeAt;
    private TimeSpan untilNext;

    private RootExporter(ILogRoots log, RootKey key, IRootSink sink, TimeProvider time, RootExporterSettings settings)
    {
        this.key = key;
        this.time = time;
        this.settings = settings;
        retention = new LogRetention(log, time, settings);
        maker = new RootMaker(log, key, time);
        delivery = new RootDelivery(log, sink, time, settings.SendLimit);
        running = Task.Run(RunAsync);
    }

    /// <summary>Starts it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="key">Signs; disposed with the exporter.</param>
    /// <param name="sink">Where roots go; disposed with the exporter.</param>
    /// <param name="time">The clock.</param>
    /// <param name="settings">How often, and how long entries are kept.</param>
    public static RootExporter Start(ILogRoots log, RootKey key, IRootSink sink, TimeProvider time, RootExporterSettings settings) => new(log, key, sink, time, settings);

    /// <summary>What the operator must know: roots have not arrived for a while, or the clock is not believed; null when all is well.</summary>
    public string? Warning => (delivery.Warning, retention.Warning) switch
    {
        ({ } late, { } doubt) => $"{late} {doubt}",
        var (late, doubt) => late ?? doubt,
    };

    /// <summary>Makes a root when something was written since the last one, and brings away what waits. False when something did not arrive.</summary>
    public async Task<bool> ExportAsync(CancellationToken cancellation)
    {
        var made = await MakeAsync(cancellation);
        return await delivery.RunAsync(cancellation) && made;
    }

    /// <summary>A last root, within a few seconds, and the end.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        using (var patience = new CancellationTokenSource(Patience))
            await QuietAsync(ExportAsync(patience.Token));
        stop.Dispose();
        gate.Dispose();
        delivery.Dispose();
        key.Dispose();
    }

    private static Task<bool> QuietAsync(Task<bool> work) => work.ContinueWith(static done => done.IsCompletedSuccessfully && done.Result, TaskScheduler.Default);

    private async Task<bool> MakeAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await retention.RunAsync();
            await maker.RunAsync();
            (madeAt, untilNext) = (time.GetTimestamp(), UntilNext());
            return true;
        }
        catch (StoreUnavailableException)
        {
            delivery.Meter.Failed();
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task RunAsync()
    {
        var delivering = Task.FromResult(true);
        while (!stop.IsCancellationRequested)
        {
            var made = UntilDue() > TimeSpan.Zero || await QuietAsync(MakeAsync(stop.Token));
            if (delivering.IsCompleted)
                delivering = QuietAsync(delivery.RunAsync(stop.Token));
            var arrived = await EndsSoonAsync(delivering) && await delivering;
            await Task.Delay(Pause(made && arrived), time, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        await delivering;
    }

    private async Task<bool> EndsSoonAsync(Task delivering) => await Task.WhenAny(delivering, Task.Delay(Pause(done: false), stop.Token)) == delivering;

    private TimeSpan UntilDue()
    {
        var left = untilNext - time.GetElapsedTime(madeAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // What did not arrive is tried again sooner, without a new root each time.
    private TimeSpan Pause(bool done)
    {
        var due = UntilDue();
        return done || (due > TimeSpan.Zero && due < settings.Retry) ? due : settings.Retry;
    }

    // At the turn of the day too.
    private TimeSpan UntilNext()
    {
        var now = time.GetUtcNow();
        var turn = now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime + TimeSpan.FromMilliseconds(10);
        return turn < settings.Interval ? turn : settings.Interval;
    }
}
