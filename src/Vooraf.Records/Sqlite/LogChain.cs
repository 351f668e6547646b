using System.Security.Cryptography;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// The chain of the one writer: continues where the stored log ends. What <see cref="Append"/> computed counts from <see cref="Accept"/> on.
/// Used by the writer's thread; <see cref="State"/> by any.
/// </summary>
internal sealed class LogChain : IDisposable
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] writer;
    private readonly byte[] hash = new byte[LogHashes.Size];
    private readonly byte[] next = new byte[LogHashes.Size];
    private readonly byte[] dayStart = new byte[LogHashes.Size];
    private int day;
    private int nextDay;
    private long last;
    private long nextLast;
    private LogHead? former;
    private LogKept kept;

    public LogChain(Db db)
    {
        writer = LogWriterId.ReadOrMake(db);
        using var newest = db.Prepare("SELECT first+count-1, at, hash FROM log ORDER BY first DESC LIMIT 1");
        if (newest.Step())
        {
            last = newest.Long(0);
            newest.Blob(2).CopyTo(hash);
        }

        day = (int)db.Scalar("SELECT max(day) FROM log_day");
        var removed = (int)db.Scalar("SELECT value FROM setting WHERE name='log-removed-day'");
        Kept(new LogKept(Math.Max(1, db.Scalar("SELECT min(first) FROM log")), (int)db.Scalar("SELECT min(day) FROM log_day"), removed));
    }

    /// <summary>Number of the last entry.</summary>
    public long Last => last;

    /// <summary>The hash after the row that was appended last.</summary>
    public ReadOnlySpan<byte> Next => next;

    /// <summary>The first hash of the day of the row that was appended last.</summary>
    public ReadOnlySpan<byte> DayStart => dayStart;

    /// <summary>Where the log stands, as far as it was flushed.</summary>
    public LogState State { get; private set; } = null!;

    /// <summary>Computes the hash after a row; true when it is the first of a new day.</summary>
    public bool Append(long firstEntry, int count, long at, ReadOnlySpan<byte> body)
    {
        nextDay = Math.Max(day, LogDays.Of(at));
        nextLast = firstEntry + count - 1;
        var begins = nextDay > day || last == 0;
        if (begins)
            LogHashes.OfDay(writer, nextDay, hash, dayStart);
        LogHashes.OfRow(sha, begins ? dayStart : hash, firstEntry, count, at, body, next);
        return begins;
    }

    /// <summary>The row that was appended is on disk.</summary>
    public void Accept()
    {
        if (nextDay > day && last > 0)
            former = Head();
        if (last == 0)
            kept = new LogKept(1, nextDay, 0);
        (day, last) = (nextDay, nextLast);
        next.CopyTo(hash, 0);
        Publish();
    }

    /// <summary>The day of the row that was appended last.</summary>
    public int Day => nextDay;

    /// <summary>Retention has left this entry as the first.</summary>
    public void Kept(LogKept left)
    {
        kept = left;
        Publish();
    }

    public void Dispose() => sha.Dispose();

    private void Publish() => State = new LogState(Head(), former, kept.First, LogDays.DateOf(kept.Day), kept.Removed == 0 ? null : LogDays.DateOf(kept.Removed));

    private LogHead Head() => new(Convert.ToHexStringLower(writer), LogDays.DateOf(day), last, Convert.ToHexStringLower(hash));
}
