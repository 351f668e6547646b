using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log.Chains;

/// <summary>Makes each block of the index again from the rows and compares: a row hidden from the index would be hidden from the person.</summary>
internal sealed class IndexWalk
{
    private readonly Queue<(long First, long Last, byte[] Body)> blocks = new();
    private readonly List<(long Dossier, long Row)> pairs = [];
    private readonly List<long> dossiers = [];
    private readonly LogProblems problems;
    private long expected;

    public IndexWalk(Db db, long first, LogProblems problems)
    {
        this.problems = problems;
        expected = first;
        using var all = db.Prepare("SELECT first, last, body FROM log_index ORDER BY first");
        while (all.Step())
            blocks.Enqueue((all.Long(0), all.Long(1), all.Blob(2).ToArray()));
    }

    public void Row(long first, int count, ReadOnlySpan<byte> body)
    {
        if (blocks.Count == 0)
            return;

        Collect(first, body);
        var (from, last, stored) = blocks.Peek();
        if (first < last)
            return;

        blocks.Dequeue();
        if (from != expected || first != last || !LogIndexBlock.Write(pairs).AsSpan().SequenceEqual(stored))
            problems.Add($"The index of entries {from} to {last} is not that of the log.");
        pairs.Clear();
        expected = first + count;
    }

    public void End()
    {
        if (blocks.Count > 0)
            problems.Add($"There is an index of entries that are not there.");
    }

    private void Collect(long first, ReadOnlySpan<byte> body)
    {
        dossiers.Clear();
        try
        {
            LogFrames.ReadDossiers(body, dossiers);
        }
        catch (InvalidDataException)
        {
            problems.Add($"The row of entry {first} cannot be read.");
        }

        foreach (var dossier in dossiers)
            pairs.Add((dossier, first));
    }
}
