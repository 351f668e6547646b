using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log.Chains;

/// <summary>Compares the table of days with the rows: each day must begin where it says, with a hash that follows from the day before.</summary>
internal sealed class DayWalk
{
    private readonly Dictionary<int, (long First, byte[] Start)> days = [];
    private readonly byte[] writer;
    private readonly LogProblems problems;
    private bool any;

    public DayWalk(Db db, byte[] writer, LogProblems problems)
    {
        this.writer = writer;
        this.problems = problems;
        using var all = db.Prepare("SELECT day, first, start FROM log_day");
        while (all.Step())
            days.TryAdd(all.Int(0), (all.Long(1), all.Blob(2).ToArray()));
    }

    /// <summary>The first hash of the day that begins with the row at hand; null when none begins.</summary>
    public byte[]? Start { get; private set; }

    /// <summary>A day begins.</summary>
    public void Begin(int day, long first, ReadOnlySpan<byte> before)
    {
        if (!days.Remove(day, out var stored) || stored.First != first || stored.Start.Length != LogHashes.Size)
            problems.Add($"The chain of {LogDays.DateOf(day):yyyy-MM-dd} does not begin at entry {first}, as it should.");
        Start = any || first == 1 ? Computed(day, before) : stored.Start ?? [];
        if (Start.Length != LogHashes.Size)
            Start = new byte[LogHashes.Size];
        else if (stored.Start is { } start && !start.AsSpan().SequenceEqual(Start))
            problems.Add($"The chain of {LogDays.DateOf(day):yyyy-MM-dd} does not follow from the day before.");
        any = true;
    }

    /// <summary>The row at hand is done.</summary>
    public void Started() => Start = null;

    /// <summary>The rows are at their end.</summary>
    public void End()
    {
        foreach (var day in days.Keys)
            problems.Add($"There is a chain of {LogDays.DateOf(day):yyyy-MM-dd}, and no entries of that day.");
    }

    private byte[] Computed(int day, ReadOnlySpan<byte> before)
    {
        var start = new byte[LogHashes.Size];
        if (writer.Length == LogHashes.WriterSize)
            LogHashes.OfDay(writer, day, before, start);
        return start;
    }
}
