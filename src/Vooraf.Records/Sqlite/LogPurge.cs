using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>Removes whole old days from the log, as the writer does it: what retention no longer wants. The newest day always stays.</summary>
internal sealed class LogPurge(Db db)
{
    private readonly Statement find = db.Prepare("SELECT day, first FROM log_day WHERE day>=?1 OR day=(SELECT max(day) FROM log_day) ORDER BY day LIMIT 1");
    private readonly Statement former = db.Prepare("SELECT max(day) FROM log_day WHERE day<?1");
    private readonly Statement note = db.Prepare("INSERT OR REPLACE INTO setting(name, value) VALUES('log-removed-day', ?1)");
    private readonly Statement allow = db.Prepare("INSERT OR REPLACE INTO setting(name, value) VALUES('log-kept-from', ?1)");
    private readonly Statement rows = db.Prepare("DELETE FROM log WHERE first<?1");
    private readonly Statement blocks = db.Prepare("DELETE FROM log_index WHERE last<?1");
    private readonly Statement behind = db.Prepare("DELETE FROM log_behind WHERE day<?1");
    private readonly Statement days = db.Prepare("DELETE FROM log_day WHERE day<?1");

    /// <summary>Removes the days before one; gives the first entry that is left and its day, or null when nothing was to be removed.</summary>
    public LogKept? Run(DateOnly keepFrom)
    {
        if (Find(LogDays.Of(keepFrom)) is not { } kept || LastBefore(kept.Day) is not { } removed)
            return null;

        allow.Bind(1, kept.First).Run();
        note.Bind(1, removed).Run();
        rows.Bind(1, kept.First).Run();
        blocks.Bind(1, kept.First).Run();
        behind.Bind(1, kept.Day).Run();
        days.Bind(1, kept.Day).Run();
        return new LogKept(kept.First, kept.Day, removed);
    }

    private (long First, int Day)? Find(int day)
    {
        using var use = find.Bind(1, day).Use();
        return find.Step() ? (find.Long(1), find.Int(0)) : null;
    }

    private int? LastBefore(int day)
    {
        using var use = former.Bind(1, day).Use();
        return former.Step() && !former.IsNull(0) ? former.Int(0) : null;
    }
}
