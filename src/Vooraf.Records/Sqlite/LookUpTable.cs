namespace Vooraf.Records.Sqlite;

/// <summary>From keyed hashes to rows, as the writer changes it.</summary>
internal sealed class LookUpTable(Db db)
{
    private readonly Statement find = db.Prepare("SELECT row FROM lookup WHERE hash=?1");
    private readonly Statement insert = db.Prepare("INSERT INTO lookup(hash, row) VALUES(?1, ?2)");
    private readonly Statement delete = db.Prepare("DELETE FROM lookup WHERE hash=?1 AND row=?2");

    /// <summary>The hashes that no longer find what they found, since <see cref="Start"/>.</summary>
    public List<Hash16> Gone { get; } = [];

    public void Start() => Gone.Clear();

    /// <summary>The rows that a hash finds.</summary>
    public HashSet<long> Find(SoughtHash hash)
    {
        var rows = new HashSet<long>();
        Find(hash.Hash, rows);
        if (hash.Former is { } former)
            Find(former, rows);
        return rows;
    }

    /// <summary>The rows that a stored hash finds.</summary>
    public HashSet<long> Find(Hash16 hash) => Find(new SoughtHash(hash, null));

    public void Replace(long oldRow, ReadOnlySpan<byte> oldHashes, long newRow, ReadOnlySpan<byte> newHashes)
    {
        if (oldRow == newRow && oldHashes.SequenceEqual(newHashes))
            return;

        for (; !oldHashes.IsEmpty; oldHashes = oldHashes[Hash16.Size..])
        {
            delete.Bind(1, oldHashes[..Hash16.Size]).Bind(2, oldRow).Run();
            Gone.Add(Hash16.Read(oldHashes));
        }

        for (; !newHashes.IsEmpty; newHashes = newHashes[Hash16.Size..])
            insert.Bind(1, newHashes[..Hash16.Size]).Bind(2, newRow).Run();
    }

    private void Find(Hash16 hash, HashSet<long> rows)
    {
        using var use = find.Bind(1, hash).Use();
        while (find.Step())
            rows.Add(find.Long(0));
    }
}
