namespace Vooraf.Records.Sqlite;

/// <summary>The signed roots that wait for delivery, as the writer changes them. The last one always stays.</summary>
internal sealed class RootTable(Db db)
{
    private readonly Statement insert = db.Prepare("INSERT INTO log_root(number, line, delivered) VALUES(?1, ?2, 0)");
    private readonly Statement deliver = db.Prepare("UPDATE log_root SET delivered=1 WHERE number=?1");
    private readonly Statement delete = db.Prepare("DELETE FROM log_root WHERE number=?1 AND delivered=1 AND number<(SELECT max(number) FROM log_root)");

    public void Insert(long number, ReadOnlySpan<byte> line)
    {
        insert.Bind(1, number).Bind(2, line).Run();
        delete.Bind(1, number - 1).Run();
    }

    public void Delivered(long number)
    {
        deliver.Bind(1, number).Run();
        delete.Bind(1, number).Run();
    }
}
