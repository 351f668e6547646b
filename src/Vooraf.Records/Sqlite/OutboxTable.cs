namespace Vooraf.Records.Sqlite;

/// <summary>The outgoing messages, as the writer changes them.</summary>
internal sealed class OutboxTable(Db db)
{
    private readonly Statement insert = db.Prepare("INSERT INTO outbox(dossier, body) VALUES(?1, ?2)");
    private readonly Statement delete = db.Prepare("DELETE FROM outbox WHERE id=?1");

    public void Insert(long dossier, ReadOnlySpan<byte> body) => insert.Bind(1, dossier).Bind(2, body).Run();

    public void Delete(long id) => delete.Bind(1, id).Run();
}
