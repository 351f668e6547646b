namespace Vooraf.Records.Log.Chains;

/// <summary>Removes whole days that ended longer ago than the retention; not while the clock may have jumped ahead, because what is removed does not come back.</summary>
internal sealed class LogRetention(ILogRoots log, TimeProvider time, RootExporterSettings settings)
{
    // A clock that is years ahead finds no entries between these days until it has been so for the first of them.
    private const int FewestDays = 31;
    private const int MostDays = 62;

    private string? warning;

    /// <summary>What the operator must know; null when all is well.</summary>
    public string? Warning => Volatile.Read(ref warning);

    public async Task RunAsync()
    {
        var now = time.GetUtcNow();
        var keepFrom = settings.KeepFrom(now);
        var state = log.State;
        var isDue = state.Head.Last > 0 && state.FirstDay < keepFrom && state.FirstDay < state.Head.Day;
        var isBelieved = isDue && await IsBelievedAsync(DateOnly.FromDateTime(now.UtcDateTime));
        Volatile.Write(ref warning, isDue && !isBelieved ? Doubt(now) : null);
        if (isBelieved)
            await log.PurgeAsync(keepFrom);
    }

    private ValueTask<bool> IsBelievedAsync(DateOnly today) => log.HoldsDayAsync(today.AddDays(-MostDays), today.AddDays(-FewestDays));

    private static string Doubt(DateTimeOffset now) =>
        $"By the clock of this machine ({now:yyyy-MM-dd}) days of the log are older than logRetentionYears, but the log has no entries of {FewestDays} to {MostDays} days ago: nothing is removed until it has. Look whether the clock is right.";
}
