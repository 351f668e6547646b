using Vooraf.Records.Log;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>Finds entries of the log: by dossier through the index, by period through the days. Each method sees one moment.</summary>
internal sealed class LogReader(Db db, Names names, IStoreKeys keys)
{
    private const int Page = 128;

    /// <summary>A request may take a while before it is logged, and clocks may differ a little.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly LogFrames frames = new(names, keys);
    private readonly Statement blocks = db.Prepare("SELECT last, body FROM log_index WHERE last>=?1 AND first<?2 ORDER BY first");
    private readonly Statement loose = db.Prepare("SELECT first, body FROM log WHERE first>?1 AND first<?2 ORDER BY first");
    private readonly Statement lastIndexed = db.Prepare("SELECT max(last) FROM log_index");
    private readonly Statement row = db.Prepare("SELECT first, count, body FROM log WHERE first=?1");
    private readonly Statement range = db.Prepare("SELECT first, count, body FROM log WHERE first>=?1 AND first<?2 ORDER BY first LIMIT ?3");
    private readonly Statement rowOf = db.Prepare("SELECT max(first) FROM log WHERE first<=?1");
    private readonly Statement dayFrom = db.Prepare("SELECT first FROM log_day WHERE day<=?1 ORDER BY day DESC LIMIT 1");
    private readonly Statement days = db.Prepare("SELECT EXISTS(SELECT 1 FROM log_day WHERE day BETWEEN ?1 AND ?2)");
    private readonly Statement behind = db.Prepare("SELECT max(day) FROM log_behind WHERE own<=?1");
    private readonly Statement dayAfter = db.Prepare("SELECT first FROM log_day WHERE day>?1 ORDER BY day LIMIT 1");

    /// <summary>The rows that may hold what is wanted, by first number: those about the dossier, or null for all of <see cref="Bounds"/>.</summary>
    public List<long> RowsOf(long dossier, (long From, long Until) bounds)
    {
        var rows = new List<long>();
        using (blocks.Bind(1, bounds.From).Bind(2, bounds.Until).Use())
        {
            while (blocks.Step())
                LogIndexBlock.Find(blocks.Blob(1), dossier, rows);
        }

        AddLoose(dossier, bounds, rows);
        rows.RemoveAll(first => first < bounds.From || first >= bounds.Until);
        return rows;
    }

    /// <summary>The first numbers between which rows can hold what is wanted.</summary>
    public (long From, long Until) Bounds(LogQuery query)
    {
        var from = query.From is { } begin ? First(dayFrom, LogDays.Of(begin - Late), 1) : 1;
        if (query.After > 0)
            from = Math.Max(from, First(rowOf, query.After + 1, 1));
        var until = query.Until is { } end ? First(dayAfter, LastDay(LogDays.Of(end + Late)), long.MaxValue) : long.MaxValue;
        return (from, until);
    }

    /// <summary>True when there are entries of one of these days.</summary>
    public bool HoldsDay(DateOnly first, DateOnly last)
    {
        using var use = days.Bind(1, LogDays.Of(first)).Bind(2, LogDays.Of(last)).Use();
        return days.Step() && days.Long(0) != 0;
    }

    /// <summary>The entries of some rows that are wanted.</summary>
    public List<LoggedEntry> Rows(long[] firsts, LogQuery query)
    {
        var entries = new List<LoggedEntry>();
        foreach (var first in firsts)
        {
            using var use = row.Bind(1, first).Use();
            if (row.Step())
                Add(row, query, entries);
        }

        return entries;
    }

    /// <summary>Rows from one on: the entries that are wanted, and the next row; 0 when there is none.</summary>
    public (List<LoggedEntry> Entries, long Next) Rows(long from, long until, LogQuery query)
    {
        var entries = new List<LoggedEntry>();
        var rows = 0;
        var next = 0L;
        using var use = range.Bind(1, from).Bind(2, until).Bind(3, Page).Use();
        for (; range.Step(); rows++)
        {
            next = range.Long(0) + range.Int(1);
            Add(range, query, entries);
        }

        return (entries, rows < Page ? 0 : next);
    }

    // After the clock went back, entries of a day stand under a later one.
    private long LastDay(int day) => Math.Max(day, First(behind, day, day));

    private void AddLoose(long dossier, (long From, long Until) bounds, List<long> rows)
    {
        var about = new List<long>();
        using var use = loose.Bind(1, Math.Max(First(lastIndexed, null, 0), bounds.From - 1)).Bind(2, bounds.Until).Use();
        while (loose.Step())
        {
            about.Clear();
            LogFrames.ReadDossiers(loose.Blob(1), about);
            if (about.Contains(dossier))
                rows.Add(loose.Long(0));
        }
    }

    private void Add(Statement at, LogQuery query, List<LoggedEntry> entries)
    {
        var number = at.Long(0) - 1;
        foreach (var frame in LogFrames.Read(at.Blob(2), at.Int(1)))
        {
            number++;
            if (number <= query.After || (query.Dossier is { } dossier && !frame.Dossiers.Contains(dossier)))
                continue;
            if (frames.Open(frame) is { } entry && !(entry.At < query.From) && !(entry.At >= query.Until))
                entries.Add(new LoggedEntry(number, entry));
        }
    }

    private static long First(Statement statement, long? value, long otherwise)
    {
        using var use = (value is { } bound ? statement.Bind(1, bound) : statement).Use();
        return statement.Step() && !statement.IsNull(0) ? statement.Long(0) : otherwise;
    }
}
