namespace Vooraf.Records.Sqlite;

/// <summary>The newest version of every resource, in and outside dossiers, as the writer changes them.</summary>
internal sealed class ResourceTable(Db db)
{
    private readonly Statement readInside = db.Prepare("SELECT version, deleted, at, hashes, body FROM resource WHERE row=?1");
    private readonly Statement readOutside = db.Prepare("SELECT version, deleted, at, hashes, body, holder, client FROM outside WHERE row=?1");
    private readonly Statement insertInside = db.Prepare("INSERT INTO resource(row, version, deleted, at, hashes, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement insertOutside =
        db.Prepare("INSERT INTO outside(row, version, deleted, at, hashes, body, holder, client) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    private readonly Statement updateInside = db.Prepare("UPDATE resource SET version=?2, deleted=?3, at=?4, hashes=?5, body=?6 WHERE row=?1");
    private readonly Statement updateOutside = db.Prepare("UPDATE outside SET version=?2, deleted=?3, at=?4, hashes=?5, body=?6 WHERE row=?1");
    private readonly Statement deleteInside = db.Prepare("DELETE FROM resource WHERE row=?1");
    private readonly Statement deleteOutside = db.Prepare("DELETE FROM outside WHERE row=?1");
    private readonly Statement lastOutside = db.Prepare("SELECT max(row) FROM outside");

    /// <summary>What stands in a row; the body too only when it is asked for.</summary>
    public ResourceRow Read(long row, bool withBody)
    {
        var inside = RowNumber.IsInDossier(row);
        var statement = inside ? readInside : readOutside;
        using var use = statement.Bind(1, Math.Abs(row)).Use();
        if (!statement.Step())
            throw new InvalidDataException("A key points to a row that is not there.");

        byte[] body = withBody ? statement.Blob(4).ToArray() : [];
        var version = new StoredVersion(statement.Int(0), statement.Long(1) != 0, statement.Long(2), body);
        return new ResourceRow(version, statement.Blob(3).ToArray(), inside ? 0 : statement.Int(5), inside ? 0 : statement.Int(6));
    }

    public void Insert(long row, PreparedHome home, in StoredVersion version, ReadOnlySpan<byte> hashes)
    {
        if (!home.IsDossier)
            insertOutside.Bind(7, home.Holder).Bind(8, home.Client);
        Fill(home.IsDossier ? insertInside : insertOutside, row, version, hashes);
    }

    public void Update(long row, in StoredVersion version, ReadOnlySpan<byte> hashes) =>
        Fill(RowNumber.IsInDossier(row) ? updateInside : updateOutside, row, version, hashes);

    public void Delete(long row) => (RowNumber.IsInDossier(row) ? deleteInside : deleteOutside).Bind(1, Math.Abs(row)).Run();

    /// <summary>A row outside dossiers that nothing has.</summary>
    public long TakeOutsideRow()
    {
        using var use = lastOutside.Use();
        return -(lastOutside.Step() ? lastOutside.Long(0) + 1 : 1);
    }

    private static void Fill(Statement statement, long row, in StoredVersion version, ReadOnlySpan<byte> hashes) =>
        statement.Bind(1, Math.Abs(row))
            .Bind(2, version.Version).Bind(3, version.Deleted ? 1 : 0).Bind(4, version.At)
            .Bind(5, hashes).Bind(6, version.Body).Run();
}
