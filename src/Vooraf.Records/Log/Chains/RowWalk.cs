using System.Security.Cryptography;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log.Chains;

/// <summary>Walks all rows of a log, compares each hash with the one computed, and the chain with the roots.</summary>
internal sealed class RowWalk(RootWalk roots, LogProblems problems)
{
    private readonly byte[] hash = new byte[LogHashes.Size];
    private readonly byte[] computed = new byte[LogHashes.Size];
    private long expected;
    private int day = -1;
    private byte[] writer = [];
    private DayWalk days = null!;
    private IndexWalk index = null!;

    /// <summary>How many entries were walked.</summary>
    public long Entries { get; private set; }

    /// <summary>The last entry.</summary>
    public long Last => Math.Max(0, expected - 1);

    public void Run(Db db, CancellationToken cancellation)
    {
        expected = roots.Last?.First ?? Math.Max(1, db.Scalar("SELECT min(first) FROM log_day"));
        writer = LogWriterId.Read(db) ?? [];
        CheckWriter();
        days = new DayWalk(db, writer, problems);
        index = new IndexWalk(db, expected, problems);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var rows = db.Prepare("SELECT first, count, at, body, hash FROM log ORDER BY first");
        while (rows.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            Check(rows, sha);
        }

        days.End();
        index.End();
        CheckMarksLeft();
    }

    private void CheckWriter()
    {
        var own = Convert.ToHexStringLower(writer);
        if (roots.Last is { } last && last.Chains.Any(chain => !string.Equals(chain.Writer, own, StringComparison.Ordinal)))
            problems.Add($"The roots are of another store.");
    }

    private void Check(Statement row, IncrementalHash sha)
    {
        var (first, count, at) = (row.Long(0), row.Long(1), row.Long(2));
        var body = row.Blob(3);
        var stored = row.Blob(4);
        if (first != expected)
            problems.Add($"After entry {expected - 1} comes entry {first}.");
        if (count < 1 || stored.Length != LogHashes.Size)
        {
            problems.Add($"The row of entry {first} is no row of the log.");
            return;
        }

        if (Math.Max(day, LogDays.Of(at)) is var its && its > day)
            days.Begin(day = its, first, hash);
        LogHashes.OfRow(sha, days.Start ?? hash, first, count, at, body, computed);
        days.Started();
        if (!stored.SequenceEqual(computed))
            problems.Add($"Entries {first} to {first + count - 1} were changed, or something before them was.");
        index.Row(first, (int)count, body);
        stored.CopyTo(hash);
        Entries += count;
        expected = first + count;
        CheckMarks(expected - 1, stored);
    }

    private void CheckMarks(long last, ReadOnlySpan<byte> stored)
    {
        if (!roots.Marks.Remove(last, out var marks))
            return;

        var text = Convert.ToHexStringLower(stored);
        foreach (var (head, root) in marks)
        {
            if (!string.Equals(head.Hash, text, StringComparison.Ordinal) || head.Day != LogDays.DateOf(day))
                problems.Add($"The log up to entry {last} is not what root {root} saw.");
        }
    }

    // What retention removed is gone; everything else that a root saw must be there.
    private void CheckMarksLeft()
    {
        var kept = roots.Last?.First ?? 0;
        foreach (var (last, marks) in roots.Marks)
        {
            if (last >= kept)
                problems.Add($"Root {marks[0].Root} saw entry {last} as the last of a flush; it is not there like that.");
        }
    }
}
