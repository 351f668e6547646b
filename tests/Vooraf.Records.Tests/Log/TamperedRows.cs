using System.Security.Cryptography;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Log;

/// <summary>The rows of a log in the hands of somebody who knows how the chain and the index are made.</summary>
internal sealed class TamperedRows
{
    private readonly Db db;
    private readonly byte[] writer;

    public TamperedRows(Db db, long witnessed)
    {
        this.db = db;
        writer = LogWriterId.Read(db)!;
        using var rows = db.Prepare("SELECT first, count, at, body, hash FROM log ORDER BY first");
        while (rows.Step())
            All.Add(new Row { First = rows.Long(0), Count = rows.Int(1), At = rows.Long(2), Body = rows.Blob(3).ToArray(), Hash = rows.Blob(4).ToArray() });
        Witnessed = All.Count(row => row.First <= witnessed);
    }

    public List<Row> All { get; } = [];

    /// <summary>How many rows the last root covers.</summary>
    public int Witnessed { get; }

    public Row Pick(Random random) => All[random.Next(Witnessed)];

    public void Exchange(Random random)
    {
        var (one, other) = (Pick(random), Pick(random));
        while (ReferenceEquals(one, other))
            other = Pick(random);
        (one.Body, other.Body) = (other.Body, one.Body);
        (one.Count, other.Count) = (other.Count, one.Count);
        NumberAgain();
    }

    public void PutIn(Random random)
    {
        var copied = Pick(random);
        var at = random.Next(Witnessed);
        All.Insert(at, new Row { First = 0, Count = copied.Count, At = All[at].At, Body = copied.Body, Hash = copied.Hash });
    }

    public void TakeOutDay(Random random)
    {
        var days = All.Take(Witnessed).Select(row => LogDays.Of(row.At)).Distinct().ToList();
        var day = days[random.Next(days.Count)];
        All.RemoveAll(row => LogDays.Of(row.At) == day);
    }

    public void NumberAgain()
    {
        var next = 1L;
        foreach (var row in All)
        {
            row.First = next;
            next += row.Count;
        }
    }

    /// <summary>Makes all hashes, days and blocks of the index again, as the program would.</summary>
    public void ChainAgain()
    {
        db.Execute("DELETE FROM log_day; DELETE FROM log_index");
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var insertDay = db.Prepare("INSERT INTO log_day VALUES(?1, ?2, ?3)");
        var (before, day, block) = (new byte[32], -1, new List<Row>());
        foreach (var row in All)
        {
            if (LogDays.Of(row.At) > day)
            {
                day = LogDays.Of(row.At);
                var start = new byte[32];
                LogHashes.OfDay(writer, day, before, start);
                before = start;
                insertDay.Bind(1, day).Bind(2, row.First).Bind(3, start).Run();
                Index(block);
            }

            LogHashes.OfRow(sha, before, row.First, row.Count, row.At, row.Body, row.Hash = new byte[32]);
            before = row.Hash;
            block.Add(row);
        }
    }

    public void Store()
    {
        db.Execute("DELETE FROM log");
        using var insert = db.Prepare("INSERT INTO log VALUES(?1, ?2, ?3, ?4, ?5)");
        foreach (var row in All)
            insert.Bind(1, row.First).Bind(2, row.Count).Bind(3, row.At).Bind(4, row.Body).Bind(5, row.Hash).Run();
    }

    private void Index(List<Row> rows)
    {
        if (rows.Count == 0)
            return;

        var pairs = new List<(long, long)>();
        foreach (var row in rows)
        {
            var dossiers = new List<long>();
            LogFrames.ReadDossiers(row.Body, dossiers);
            pairs.AddRange(dossiers.Select(dossier => (dossier, row.First)));
        }

        using var insert = db.Prepare("INSERT INTO log_index VALUES(?1, ?2, ?3)");
        insert.Bind(1, rows[0].First).Bind(2, rows[^1].First).Bind(3, LogIndexBlock.Write(pairs)).Run();
        rows.Clear();
    }

    internal sealed class Row
    {
        public long First { get; set; }

        public int Count { get; set; }

        public long At { get; set; }

        public byte[] Body { get; set; } = [];

        public byte[] Hash { get; set; } = [];

        public override string ToString() => $"{First} {Count} {At} {Convert.ToHexString(Body)} {Convert.ToHexString(Hash)}";

        // The last byte is of a sealed entry: the frame stays whole.
        public void Flip(Random random) => Body[^random.Next(1, 9)] ^= (byte)(1 << random.Next(8));
    }
}
