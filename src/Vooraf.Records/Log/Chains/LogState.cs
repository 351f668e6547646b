namespace Vooraf.Records.Log.Chains;

/// <summary>Where the log stands: what a root signs.</summary>
/// <param name="Head">The end of today's chain.</param>
/// <param name="Former">The end of the chain of the day before it, when this process saw the day turn; else null.</param>
/// <param name="First">Number of the first entry that retention has left.</param>
/// <param name="FirstDay">Its day.</param>
/// <param name="Removed">The last day that retention has removed; null when it has removed nothing.</param>
public sealed record LogState(LogHead Head, LogHead? Former, long First, DateOnly FirstDay, DateOnly? Removed);
