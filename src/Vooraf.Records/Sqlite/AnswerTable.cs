namespace Vooraf.Records.Sqlite;

/// <summary>The kept answers, as the writer changes them.</summary>
internal sealed class AnswerTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT 1 FROM answer WHERE hash=?1");
    private readonly Statement insert = db.Prepare("INSERT INTO answer(hash, body) VALUES(?1, ?2)");

    public bool Exists(Hash16 hash)
    {
        using var use = find.Bind(1, hash).Use();
        return find.Step();
    }

    public void Insert(Hash16 hash, ReadOnlySpan<byte> body) => insert.Bind(1, hash).Bind(2, body).Run();
}
