namespace Vooraf.Records.Sqlite;

/// <summary>Takes one dossier out of every table, and notes it until the last trace is gone. Needs no key: also what cannot be opened any more goes.</summary>
internal sealed class ErasureTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT place FROM dossier WHERE number=?1");
    private readonly Statement hashes = db.Prepare("SELECT row, hashes FROM resource WHERE row>=?1 AND row<?2");
    private readonly Statement note = db.Prepare("INSERT OR REPLACE INTO erasing(dossier, log) VALUES(?1, ?2)");

    private readonly Statement[] ofRows =
    [
        db.Prepare("DELETE FROM history WHERE row>=?1 AND row<?2"),
        db.Prepare("DELETE FROM key WHERE row>=?1 AND row<?2"),
        db.Prepare("DELETE FROM resource WHERE row>=?1 AND row<?2"),
    ];

    private readonly Statement[] ofNumber =
    [
        db.Prepare("DELETE FROM outbox WHERE dossier=?1"),
        db.Prepare("DELETE FROM answer WHERE dossier=?1"),
        db.Prepare("DELETE FROM dossier WHERE number=?1"),
    ];

    private readonly LookUpTable lookUps = new(db);

    /// <summary>Removes a dossier; false when there is none with the number.</summary>
    /// <param name="number">The dossier.</param>
    /// <param name="withLog">Whether the key of its log entries shall go too.</param>
    public bool TryRemove(long number, bool withLog)
    {
        if (PlaceOf(number) is not { } place)
            return false;

        var (first, end) = (RowNumber.Of(place, 0), RowNumber.Of(place + 1, 0));
        note.Bind(1, number).Bind(2, withLog ? 1 : 0).Run();
        lookUps.Start();
        foreach (var (row, its) in HashesOf(first, end))
            lookUps.Replace(row, its, row, []);
        foreach (var statement in ofRows)
            statement.Bind(1, first).Bind(2, end).Run();
        foreach (var statement in ofNumber)
            statement.Bind(1, number).Run();
        return true;
    }

    private long? PlaceOf(long number)
    {
        using var use = find.Bind(1, number).Use();
        return find.Step() ? find.Long(0) : null;
    }

    private List<(long Row, byte[] Hashes)> HashesOf(long first, long end)
    {
        var found = new List<(long, byte[])>();
        using var use = hashes.Bind(1, first).Bind(2, end).Use();
        while (hashes.Step())
            found.Add((hashes.Long(0), hashes.Blob(1).ToArray()));
        return found;
    }
}
