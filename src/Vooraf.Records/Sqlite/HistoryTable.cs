namespace Vooraf.Records.Sqlite;

/// <summary>The superseded versions, as the writer adds and moves them.</summary>
internal sealed class HistoryTable(Db db, IDossierSeal seal)
{
    private readonly Statement supersedeInside =
        db.Prepare("INSERT INTO history(row, version, deleted, at, body) SELECT row, version, deleted, at, body FROM resource WHERE row=?1");
    private readonly Statement supersedeOutside =
        db.Prepare("INSERT INTO history(row, version, deleted, at, body) SELECT -row, version, deleted, at, body FROM outside WHERE row=?1");
    private readonly Statement list = db.Prepare("SELECT version, deleted, at, body, id FROM history WHERE row=?1 ORDER BY version");
    private readonly Statement move = db.Prepare("UPDATE history SET row=?2, body=?3 WHERE id=?1");

    /// <summary>Keeps what stands in a row, before a newer version takes its place.</summary>
    public void Supersede(long row) => (RowNumber.IsInDossier(row) ? supersedeInside : supersedeOutside).Bind(1, Math.Abs(row)).Run();

    /// <summary>Brings the versions of a row to another row, sealed for their new home.</summary>
    public void Move(long from, Home fromHome, long to, Home toHome)
    {
        foreach (var (id, version) in List(from))
            move.Bind(1, id).Bind(2, to).Bind(3, seal.Seal(version.ScopeAt(toHome), seal.Open(version.ScopeAt(fromHome), version.Body).Span)).Run();
    }

    private List<(long Id, StoredVersion Version)> List(long row)
    {
        var found = new List<(long, StoredVersion)>();
        using var use = list.Bind(1, row).Use();
        while (list.Step())
            found.Add((list.Long(4), list.Stored()));
        return found;
    }
}
