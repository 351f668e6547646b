namespace Vooraf.Records.Sqlite;

/// <summary>
/// The index from dossiers to rows of the log, as the writer keeps it: pairs are collected in memory and written as one block now and then.
/// What was collected and not written is found again in the rows after the last block.
/// </summary>
internal sealed class LogIndex
{
    /// <summary>About so many pairs make a block.</summary>
    public const int Enough = 4096;

    private readonly Statement insert;
    private readonly List<(long Dossier, long Row)> pairs = [];
    private long first;
    private long last;

    public LogIndex(Db db)
    {
        insert = db.Prepare("INSERT INTO log_index(first, last, body) VALUES(?1, ?2, ?3)");
        var dossiers = new List<long>();
        using var rows = db.Prepare("SELECT first, body FROM log WHERE first>ifnull((SELECT max(last) FROM log_index), 0) ORDER BY first");
        while (rows.Step())
        {
            dossiers.Clear();
            LogFrames.ReadDossiers(rows.Blob(1), dossiers);
            Add(rows.Long(0), dossiers);
        }
    }

    /// <summary>Adds a row that is on disk.</summary>
    public void Add(long row, List<long> dossiers)
    {
        if (first == 0)
            first = row;
        last = row;
        foreach (var dossier in dossiers)
            pairs.Add((dossier, row));
    }

    /// <summary>Writes a block inside the transaction when there is enough for one, or when the day ends; true when it did.</summary>
    public bool TryWrite(bool dayEnds)
    {
        if (first == 0 || (pairs.Count < Enough && !dayEnds && last - first < Enough))
            return false;

        insert.Bind(1, first).Bind(2, last).Bind(3, LogIndexBlock.Write(pairs)).Run();
        return true;
    }

    /// <summary>What was written is on disk.</summary>
    public void Written()
    {
        pairs.Clear();
        first = 0;
    }
}
