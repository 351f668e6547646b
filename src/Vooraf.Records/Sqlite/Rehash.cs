namespace Vooraf.Records.Sqlite;

/// <summary>Makes hashes anew, some rows in a transaction. Where they stood by the new key already, nothing changes.</summary>
internal sealed class Rehash(Db db, Names names, KeyedHash hash, IDossierSeal seal)
{
    private readonly ResourceForm form = new(names, seal);
    private readonly HomeReader homes = new(db, names);
    private readonly LookUpTable lookUps = new(db);
    private readonly Statement inside = db.Prepare("SELECT version, deleted, at, body, hashes, row FROM resource WHERE row>?1 ORDER BY row LIMIT ?2");
    private readonly Statement outside = db.Prepare("SELECT version, deleted, at, body, hashes, row FROM outside WHERE row>?1 ORDER BY row LIMIT ?2");
    private readonly Statement answers = db.Prepare("SELECT dossier, body, id FROM answer WHERE id>?1 ORDER BY id LIMIT ?2");
    private readonly Statement setInside = db.Prepare("UPDATE resource SET hashes=?2 WHERE row=?1");
    private readonly Statement setOutside = db.Prepare("UPDATE outside SET hashes=?2 WHERE row=?1");
    private readonly Statement setAnswer = db.Prepare("UPDATE answer SET hash=?2 WHERE id=?1");
    private readonly Statement setKey = db.Prepare("UPDATE key SET id=?3 WHERE id=?1 AND type=?2");
    private long lastInside;
    private long lastOutside;
    private long lastAnswer;

    /// <summary>The next rows in dossiers; gives how many there were, 0 at the end.</summary>
    public int Inside(int most) => InTransaction(() => Resources(inside, ref lastInside, sign: 1, most, setInside));

    /// <summary>The next rows outside dossiers.</summary>
    public int Outside(int most) => InTransaction(() => Resources(outside, ref lastOutside, sign: -1, most, setOutside));

    /// <summary>The next kept answers.</summary>
    public int Answers(int most) => InTransaction(() => KeptAnswers(most));

    private int InTransaction(Func<int> work)
    {
        db.Execute("BEGIN IMMEDIATE");
        try
        {
            var count = work();
            db.Execute("COMMIT");
            return count;
        }
        catch
        {
            if (!db.IsAutoCommit)
                db.Execute("ROLLBACK");
            throw;
        }
    }

    private int Resources(Statement select, ref long last, int sign, int most, Statement set)
    {
        var rows = new List<(StoredVersion Stored, byte[] Hashes, long Row)>();
        using (select.Bind(1, last).Bind(2, most).Use())
        {
            while (select.Step())
                rows.Add((select.Stored(), select.Blob(4).ToArray(), select.Long(5)));
        }

        foreach (var (stored, former, row) in rows)
        {
            Resource(stored, former, sign * row, set);
            last = row;
        }

        return rows.Count;
    }

    private void Resource(in StoredVersion stored, byte[] former, long row, Statement set)
    {
        var (key, digests) = form.ReadLookUps(stored, homes.HomeOf(row));
        var prepared = PreparedKey.Of(key, names, hash);
        if (prepared.FormerId is { } formerId)
            setKey.Bind(1, formerId).Bind(2, prepared.Type).Bind(3, prepared.Id).Run();
        var hashes = LookUpDigests.Hash(digests, hash);
        if (hashes.AsSpan().SequenceEqual(former))
            return;

        lookUps.Start();
        lookUps.Replace(row, former, row, hashes);
        set.Bind(1, Math.Abs(row)).Bind(2, hashes).Run();
    }

    private int KeptAnswers(int most)
    {
        var rows = new List<(long Dossier, byte[] Body, long Id)>();
        using (answers.Bind(1, lastAnswer).Bind(2, most).Use())
        {
            while (answers.Step())
                rows.Add((answers.Long(0), answers.Blob(1).ToArray(), answers.Long(2)));
        }

        foreach (var (dossier, body, id) in rows)
        {
            AnswerForm.Read(dossier, body, seal, out var digest);
            setAnswer.Bind(1, id).Bind(2, hash.Of(digest)).Run();
            lastAnswer = id;
        }

        return rows.Count;
    }
}
