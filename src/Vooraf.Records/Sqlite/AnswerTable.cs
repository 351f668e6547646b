namespace Vooraf.Records.Sqlite;

/// <summary>The kept answers, as the writer changes them.</summary>
internal sealed class AnswerTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT 1 FROM answer WHERE hash=?1");
    private readonly Statement insert = db.Prepare("INSERT INTO answer(hash, body) VALUES(?1, ?2)");

    public bool Exists(Hash16 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        hash.Write(bytes);
        try
        {
            return find.Bind(1, bytes).Step();
        }
        finally
        {
            find.Reset();
        }
    }

    public void Insert(Hash16 hash, ReadOnlySpan<byte> body)
    {
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        hash.Write(bytes);
        insert.Bind(1, bytes).Bind(2, body).Run();
    }
}
