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
        var row = Find(key.Id, key.Type);
        return row == 0 && key.FormerId is { } former ? Find(former, key.Type) : row;
    }

    public void Insert(PreparedKey key, long row) => insert.Bind(1, key.Id).Bind(2, key.Type).Bind(3, row).Run();

    public void Update(PreparedKey key, long row) => update.Bind(1, StoredId(key)).Bind(2, key.Type).Bind(3, row).Run();

    // While hashes are made anew, an id that a client chose may stand by the key before.
    private byte[] StoredId(PreparedKey key) => key.FormerId is { } former && Find(key.Id, key.Type) == 0 ? former : key.Id;

    private long Find(byte[] id, int type)
    {
        using var use = find.Bind(1, id).Bind(2, type).Use();
        return find.Step() ? find.Long(0) : 0;
    }
}
