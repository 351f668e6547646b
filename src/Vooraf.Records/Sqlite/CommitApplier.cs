using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>Checks and stores one commit.</summary>
internal sealed class CommitApplier(Db db, IDossierSeal seal)
{
    private readonly KeyTable keys = new(db);
    private readonly DossierTable dossiers = new(db);
    private readonly ResourceTable resources = new(db);
    private readonly HistoryTable history = new(db, seal);
    private readonly LookUpTable lookUps = new(db);
    private readonly OutboxTable outbox = new(db);
    private readonly AnswerTable answers = new(db);

    /// <summary>True when every dossier that was relied on is at that version. Only reads.</summary>
    public bool Holds(ImmutableArray<LogReliance> reliances)
    {
        foreach (var reliance in reliances)
        {
            if (dossiers.VersionOf(reliance.Dossier) != reliance.Version)
                return false;
        }

        return true;
    }

    /// <summary>Adds messages that go with no change.</summary>
    public void Send((long Dossier, byte[] Body)[] messages)
    {
        foreach (var (dossier, body) in messages)
            outbox.Insert(dossier, body);
    }

    /// <summary>Says that a transaction, or a part of one, was undone, or that a dossier went: what was read before counts no more.</summary>
    public void Undone() => dossiers.Undone();

    /// <summary>True when the preconditions hold and no answer to the same request is kept. Only reads.</summary>
    public bool Holds(PreparedCommit commit)
    {
        if (!Holds(commit.Source.Log.Reliances))
            return false;

        foreach (var condition in commit.Preconditions)
        {
            if (!Holds(condition))
                return false;
        }

        return commit.RepeatHash is not { } hash || !answers.Exists(hash);
    }

    /// <summary>Stores a commit that holds; false when a version does not follow the one that is stored. After false, or an exception, part of it may stand there.</summary>
    public bool TryStore(PreparedCommit commit, StoreChanges changes)
    {
        dossiers.Start();
        lookUps.Start();
        foreach (var write in commit.Writes)
        {
            if (!TryWrite(write))
                return false;
        }

        foreach (var move in commit.Moves)
        {
            if (!TryMove(move))
                return false;
        }

        Send(commit.Outbox);
        if (commit.RepeatHash is { } hash)
            answers.Insert(hash.Hash, commit.AnswerDossier, commit.RepeatAnswer);
        dossiers.Save();
        changes.Add(commit, dossiers.Touched, lookUps.Gone);
        return true;
    }

    private bool Holds(PreparedPrecondition condition) => condition switch
    {
        PreparedPrecondition.DossierAt at => dossiers.VersionOf(at.Dossier) == at.Version,
        PreparedPrecondition.ResourceAt at => VersionOf(at.Key) == at.Version,
        PreparedPrecondition.LookUpAbsent absent => lookUps.Find(absent.Hash).Count == 0,
        PreparedPrecondition.LookUpFinds finds => lookUps.Find(finds.Hash).SetEquals(finds.Keys.Select(keys.Find)),
        PreparedPrecondition.LivesIn lives => LivesIn(lives.Key, lives.Home),
        _ => false,
    };

    private int VersionOf(PreparedKey key)
    {
        var row = keys.Find(key);
        return row == 0 ? 0 : resources.Read(row, withBody: false).Version.Version;
    }

    private bool LivesIn(PreparedKey key, PreparedHome home)
    {
        var row = keys.Find(key);
        if (row == 0)
            return false;
        if (RowNumber.IsInDossier(row))
            return home.IsDossier && dossiers.IsAt(RowNumber.PlaceOf(row), home.Home.Dossier);

        var stored = resources.Read(row, withBody: false);
        return !home.IsDossier && stored.Holder == home.Holder && stored.Client == home.Client;
    }

    private bool TryWrite(PreparedWrite write)
    {
        var row = keys.Find(write.Key);
        return row == 0 ? TryWriteFirst(write) : TryWriteNext(write, row);
    }

    private bool TryWriteFirst(PreparedWrite write)
    {
        if (write.Stored.Version != 1)
            return false;

        var row = TakeRow(write.Home);
        resources.Insert(row, write.Home, write.Stored, write.Hashes);
        keys.Insert(write.Key, row);
        lookUps.Replace(row, [], row, write.Hashes);
        return true;
    }

    // Versions form one line: whatever the preconditions say, a version follows the one before it.
    private bool TryWriteNext(PreparedWrite write, long row)
    {
        var former = resources.Read(row, withBody: false);
        if (write.Stored.Version != former.Version.Version + 1)
            return false;

        var from = HomeOf(row, former, write.Home.Holder, out var isThere);
        if (from is null)
            return false;

        history.Supersede(row);
        if (isThere(write.Home))
        {
            resources.Update(row, write.Stored, write.Hashes);
            lookUps.Replace(row, former.Hashes, row, write.Hashes);
            return true;
        }

        Rehome(write.Key, row, from.Value, write.Home, write.Stored, former.Hashes, write.Hashes);
        return true;
    }

    private bool TryMove(PreparedMove move)
    {
        var row = keys.Find(move.Key);
        if (row == 0)
            return false;

        var former = resources.Read(row, withBody: true);
        var from = HomeOf(row, former, move.To.Holder, out var isThere);
        if (from is null)
            return false;
        if (isThere(move.To))
            return true;

        var moved = former.Version with { Body = seal.Seal(former.Version.ScopeAt(move.To.Home), seal.Open(former.Version.ScopeAt(from.Value), former.Version.Body).Span) };
        Rehome(move.Key, row, from.Value, move.To, moved, former.Hashes, former.Hashes);
        return true;
    }

    private void Rehome(PreparedKey key, long from, Home former, PreparedHome home, in StoredVersion version, byte[] oldHashes, byte[] newHashes)
    {
        var to = TakeRow(home);
        history.Move(from, former, to, home.Home);
        resources.Delete(from);
        resources.Insert(to, home, version, newHashes);
        keys.Update(key, to);
        lookUps.Replace(from, oldHashes, to, newHashes);
    }

    // The home for which the row is sealed (outside dossiers all are alike); null when another holder has it. A dossier that the row leaves, or changes in, counts as touched.
    private Home? HomeOf(long row, in ResourceRow former, int holder, out Predicate<PreparedHome> isThere)
    {
        if (!RowNumber.IsInDossier(row))
        {
            var (rowHolder, client) = (former.Holder, former.Client);
            isThere = home => !home.IsDossier && home.Client == client;
            return rowHolder == holder ? Home.OfDirectory("") : null;
        }

        var dossier = dossiers.TouchPlace(RowNumber.PlaceOf(row));
        isThere = home => home.IsDossier && home.Home.Dossier == dossier.Number;
        return dossier.Holder == holder ? Home.OfDossier("", dossier.Number) : null;
    }

    private long TakeRow(PreparedHome home) =>
        home.IsDossier ? dossiers.Touch(home.Home.Dossier, home.Holder).TakeRow() : resources.TakeOutsideRow();
}
