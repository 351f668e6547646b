namespace Vooraf.Records.Sqlite;

/// <summary>The kept answers, as the writer changes them.</summary>
internal sealed class AnswerTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT 1 FROM answer WHERE hash=?1");
    private readonly Statement insert = db.Prepare("INSERT INTO answer(hash, dossier, body) VALUES(?1, ?2, ?3)");

    public bool Exists(SoughtHash hash) => Exists(hash.Hash) || (hash.Former is { } former && Exists(former));

    /// <summary>Keeps an answer.</summary>
    /// <param name="hash">By what it is found.</param>
    /// <param name="dossier">With what it is sealed; 0 for none.</param>
    /// <param name="body">The answer.</param>
    public void Insert(Hash16 hash, long dossier, ReadOnlySpan<byte> body) => insert.Bind(1, hash).Bind(2, dossier).Bind(3, body).Run();

    private bool Exists(Hash16 hash)
    {
        using var use = find.Bind(1, hash).Use();
        return find.Step();
    }
}
