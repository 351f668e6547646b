using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>The log as the writer appends to it: the entries of a transaction become one row, chained to the one before.</summary>
internal sealed class LogTable(Db db, TimeProvider time) : IDisposable
{
    private readonly Statement insert = db.Prepare("INSERT INTO log(first, count, at, body, hash) VALUES(?1, ?2, ?3, ?4, ?5)");
    private readonly Statement insertDay = db.Prepare("INSERT INTO log_day(day, first, start) VALUES(?1, ?2, ?3)");
    private readonly Statement insertBehind = db.Prepare("INSERT INTO log_behind(day, own) VALUES(?1, ?2) ON CONFLICT(day) DO UPDATE SET own=excluded.own WHERE excluded.own<own");
    private readonly LogChain chain = new(db);
    private readonly LogIndex index = new(db);
    private readonly CompactWriter entries = new();
    private readonly List<long> dossiers = [];
    private int count;
    private bool indexWritten;

    /// <summary>Where the log stands, as far as it was flushed.</summary>
    public LogState State => chain.State;

    /// <summary>Number of the last entry on disk.</summary>
    public long Last => chain.Last;

    /// <summary>Begins a transaction.</summary>
    public void Begin()
    {
        entries.Clear();
        dossiers.Clear();
        count = 0;
        indexWritten = false;
    }

    /// <summary>Adds an entry, as a frame.</summary>
    public void Add(ReadOnlySpan<byte> frame, ReadOnlySpan<long> about)
    {
        entries.Bytes(frame);
        dossiers.AddRange(about);
        count++;
    }

    /// <summary>Writes the row of the transaction, before it is committed.</summary>
    public void Write()
    {
        if (count == 0)
            return;

        var first = chain.Last + 1;
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var dayBegins = chain.Append(first, count, at, entries.Written);
        if (dayBegins)
            insertDay.Bind(1, chain.Day).Bind(2, first).Bind(3, chain.DayStart).Run();
        if (LogDays.Of(at + (long)LogReader.Late.TotalMilliseconds) < chain.Day)
            insertBehind.Bind(1, chain.Day).Bind(2, LogDays.Of(at)).Run();
        indexWritten = index.TryWrite(dayBegins);
        insert.Bind(1, first).Bind(2, count).Bind(3, at).Bind(4, entries.Written).Bind(5, chain.Next).Run();
    }

    /// <summary>The transaction is on disk.</summary>
    public void Accept()
    {
        if (count == 0)
            return;

        if (indexWritten)
            index.Written();
        index.Add(chain.Last + 1, dossiers);
        chain.Accept();
    }

    /// <summary>Retention has left this entry as the first.</summary>
    public void Kept(LogKept left) => chain.Kept(left);

    public void Dispose()
    {
        chain.Dispose();
        entries.Dispose();
    }
}
