namespace Vooraf.Records.Sqlite;

/// <summary>From type and id to the row, as the writer changes it.</summary>
internal sealed class KeyTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT row FROM key WHERE id=?1 AND type=?2");
    private readonly Statement insert = db.Prepare("INSERT INTO key(id, type, row) VALUES(?1, ?2, ?3)");
    private readonly Statement update = db.Prepare("UPDATE key SET row=?3 WHERE id=?1 AND type=?2");

    /// <summary>The row; 0 when the key is unknown.</summary>
    public long Find(PreparedKey key)
    {
        using var use = find.Bind(1, key.Id).Bind(2, key.Type).Use();
        return find.Step() ? find.Long(0) : 0;
    }

    public void Insert(PreparedKey key, long row) => insert.Bind(1, key.Id).Bind(2, key.Type).Bind(3, row).Run();

    public void Update(PreparedKey key, long row) => update.Bind(1, key.Id).Bind(2, key.Type).Bind(3, row).Run();
}
