using System.Security.Cryptography;
using System.Text;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Log;

/// <summary>Changes copies of a log, each time in another way.</summary>
internal sealed class LogTampering(LogHouse house, string earlier)
{
    private static readonly (string Kind, Action<TamperedRows, Random> Do)[] OnRows =
    [
        ("a byte of an entry", (rows, random) => rows.Pick(random).Flip(random)),
        ("a byte of an entry, chain made again", (rows, random) => { rows.Pick(random).Flip(random); rows.ChainAgain(); }),
        ("the time of a row", (rows, random) => rows.Pick(random).At += random.Next(1, 100000)),
        ("the time of a row, chain made again", (rows, random) => { rows.Pick(random).At += random.Next(1, 100000); rows.ChainAgain(); }),
        ("a hash", (rows, random) => rows.Pick(random).Hash[random.Next(32)] ^= (byte)(1 << random.Next(8))),
        ("the number of entries of a row", (rows, random) => rows.Pick(random).Count += random.Next(1, 3)),
        ("a row taken out", (rows, random) => rows.All.Remove(rows.Pick(random))),
        ("a row taken out, numbers and chain made again", (rows, random) => { rows.All.Remove(rows.Pick(random)); rows.NumberAgain(); rows.ChainAgain(); }),
        ("several rows taken out", (rows, random) => rows.All.RemoveRange(random.Next(rows.Witnessed - 20), random.Next(1, 20))),
        ("the end cut off", (rows, random) => rows.All.RemoveRange(rows.Witnessed - random.Next(1, 60), rows.All.Count - rows.Witnessed)),
        ("the end cut off before the last root", (rows, random) => { var from = rows.Witnessed - random.Next(1, 60); rows.All.RemoveRange(from, rows.All.Count - from); }),
        ("all taken out", (rows, _) => rows.All.Clear()),
        ("the first rows taken out", (rows, random) => rows.All.RemoveRange(0, random.Next(1, 40))),
        ("two rows exchanged", (rows, random) => rows.Exchange(random)),
        ("two rows exchanged, chain made again", (rows, random) => { rows.Exchange(random); rows.ChainAgain(); }),
        ("a row put in", (rows, random) => { rows.PutIn(random); rows.NumberAgain(); }),
        ("a row put in, chain made again", (rows, random) => { rows.PutIn(random); rows.NumberAgain(); rows.ChainAgain(); }),
        ("a whole day taken out", (rows, random) => rows.TakeOutDay(random)),
        ("a whole day taken out, chain made again", (rows, random) => { rows.TakeOutDay(random); rows.NumberAgain(); rows.ChainAgain(); }),
        ("a row of another day", (rows, random) => { rows.Pick(random).At -= 24L * 3600 * 1000 * random.Next(1, 3); rows.ChainAgain(); }),
    ];

    private static readonly (string Kind, Func<Random, string> Sql)[] OnTables =
    [
        ("the first hash of a day", random => $"UPDATE log_day SET start=randomblob(32) WHERE day=(SELECT day FROM log_day ORDER BY day LIMIT 1 OFFSET {random.Next(4)})"),
        ("the begin of a day", random => $"UPDATE log_day SET first=first+1 WHERE day=(SELECT day FROM log_day ORDER BY day LIMIT 1 OFFSET {random.Next(4)})"),
        ("a day taken out of the days", random => $"DELETE FROM log_day WHERE day=(SELECT day FROM log_day ORDER BY day LIMIT 1 OFFSET {random.Next(4)})"),
        ("a day put into the days", random => $"INSERT INTO log_day SELECT max(day)+{random.Next(1, 9)}, 5, randomblob(32) FROM log_day"),
        ("somebody taken out of the index", random => $"UPDATE log_index SET body=x'' WHERE first=(SELECT first FROM log_index ORDER BY first LIMIT 1 OFFSET {random.Next(4)})"),
        ("a block of the index taken out", random => $"DELETE FROM log_index WHERE first=(SELECT first FROM log_index ORDER BY first LIMIT 1 OFFSET {random.Next(3)})"),
        ("a block put at the end of the index", random => $"INSERT INTO log_index VALUES(9000, {9000 + random.Next(1, 99)}, x'')"),
        ("another writer", _ => "UPDATE setting SET value=randomblob(16) WHERE name='writer'"),
        ("the table taken out", _ => "DROP TABLE log"),
    ];

    private static readonly (string Kind, Func<List<string>, Random, List<string>> Do)[] OnRoots =
    [
        ("a root taken out", (lines, random) => { lines.RemoveAt(random.Next(1, lines.Count - 1)); return lines; }),
        ("a root changed", (lines, random) => { var at = random.Next(lines.Count); lines[at] = Changed(lines[at], random); return lines; }),
        ("two roots exchanged", (lines, random) => { var at = random.Next(1, lines.Count); (lines[at - 1], lines[at]) = (lines[at], lines[at - 1]); return lines; }),
        ("roots of another key", (lines, _) => [.. lines.Select(Forged)]),
    ];

    private static readonly string[] OnBytes = ["a bit of the file", "bytes of the file set to zero", "two pages of the file exchanged", "an earlier copy put back", "chain made again and roots forged"];

    public static int Kinds => OnRows.Length + OnTables.Length + OnRoots.Length + OnBytes.Length;

    /// <summary>Tampers; gives what was done, where, and the roots that the verifier is given.</summary>
    public (string Kind, string Data, IReadOnlyList<string> Roots) Tamper(int number, Random random)
    {
        var kind = number % Kinds;
        if (kind < OnRows.Length)
            return (OnRows[kind].Kind, Rewritten(rows => OnRows[kind].Do(rows, random)), house.Sink.Lines);
        kind -= OnRows.Length;
        if (kind < OnTables.Length)
            return (OnTables[kind].Kind, Executed(OnTables[kind].Sql(random)), house.Sink.Lines);
        kind -= OnTables.Length;
        if (kind < OnRoots.Length)
            return (OnRoots[kind].Kind, house.Data, OnRoots[kind].Do([.. house.Sink.Lines], random));
        kind -= OnRoots.Length;
        return (OnBytes[kind], Bytes(kind, random), kind == 4 ? [.. house.Sink.Lines.Select(Forged)] : house.Sink.Lines);
    }

    private static string Changed(string line, Random random)
    {
        var text = new StringBuilder(line);
        var digits = Enumerable.Range(0, line.Length).Where(at => char.IsAsciiHexDigitLower(line[at])).ToArray();
        var place = digits[random.Next(digits.Length)];
        text[place] = text[place] == '7' ? '3' : '7';
        return text.ToString();
    }

    private static string Forged(string line)
    {
        using var key = RootKey.Make();
        return LogRoot.Parse(line)!.Sign(key);
    }

    private string Rewritten(Action<TamperedRows> change)
    {
        var data = house.Copy("tampered");
        using var db = Db.OpenExisting(Path.Combine(data, "records.db"));
        db.Execute("DROP TRIGGER log_changed; DROP TRIGGER log_removed; BEGIN");
        var rows = new TamperedRows(db, LogRoot.Parse(house.Sink.Lines[^1])!.Last);
        change(rows);
        rows.Store();
        db.Execute("COMMIT");
        return data;
    }

    private string Executed(string sql)
    {
        var data = house.Copy("tampered");
        using var db = Db.OpenExisting(Path.Combine(data, "records.db"));
        db.Execute(sql);
        return data;
    }

    private string Bytes(int kind, Random random)
    {
        if (kind == 4)
            return Rewritten(rows => { rows.Pick(random).Flip(random); rows.ChainAgain(); });

        var data = house.Copy("tampered");
        var path = Path.Combine(data, "records.db");
        if (kind == 3)
        {
            File.Copy(Path.Combine(earlier, "records.db"), path, overwrite: true);
            return data;
        }

        // A page keeps remains of rows that moved to another page: what is changed there changes nothing of the log.
        var clean = File.ReadAllBytes(path);
        var content = Content(path);
        do
            File.WriteAllBytes(path, Changed(path, [.. clean], kind, random));
        while (string.Equals(Content(path), content, StringComparison.Ordinal));
        return data;
    }

    private byte[] Changed(string path, byte[] bytes, int kind, Random random)
    {
        File.WriteAllBytes(path, bytes);
        var (one, other) = (PlaceOfHash(path, bytes, random), PlaceOfHash(path, bytes, random));
        switch (kind)
        {
            case 0:
                bytes[one + random.Next(-8, 32)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.AsSpan(one, random.Next(8, 32)).Clear();
                break;
            default:
                while (one / 8192 == other / 8192)
                    other = PlaceOfHash(path, bytes, random);
                Exchange(bytes.AsSpan(one / 8192 * 8192, 8192), bytes.AsSpan(other / 8192 * 8192, 8192));
                break;
        }

        return bytes;
    }

    private static string Content(string path)
    {
        try
        {
            using var db = Db.OpenReader(path);
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', new TamperedRows(db, 0).All.Select(row => row.ToString())))));
        }
        catch (SqliteFailure damaged)
        {
            return damaged.Message;
        }
    }

    private static void Exchange(Span<byte> one, Span<byte> other)
    {
        var kept = one.ToArray();
        other.CopyTo(one);
        kept.CopyTo(other);
    }

    // Where the hash of some witnessed row stands as a whole; before it stand the bytes of its entries.
    private int PlaceOfHash(string path, byte[] bytes, Random random)
    {
        using var db = Db.OpenReader(path);
        var rows = new TamperedRows(db, LogRoot.Parse(house.Sink.Lines[^1])!.Last);
        while (true)
        {
            var place = bytes.AsSpan().IndexOf(rows.Pick(random).Hash);
            if (place >= 0)
                return place;
        }
    }
}
