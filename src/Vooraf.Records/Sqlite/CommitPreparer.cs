using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Encodes, hashes and seals a commit on the thread of its caller, so that the one writer stays free.</summary>
internal sealed class CommitPreparer(Names names, KeyedHash hash, IDossierSeal seal)
{
    private readonly ResourceForm form = new(names, seal);

    /// <summary>Makes it ready for the writer.</summary>
    /// <exception cref="ArgumentException">The commit contradicts itself.</exception>
    public PreparedCommit Prepare(Commit commit) => new()
    {
        Source = commit,
        Holder = names.NumberOf(commit.Holder),
        Preconditions = [.. commit.Preconditions.Select(Precondition)],
        Writes = [.. commit.Writes.Select(write => Write(commit.Holder, write))],
        Moves = [.. commit.Moves.Select(move => Move(commit.Holder, move))],
        Outbox = Prepare(commit.Outbox),
        RepeatHash = commit.RepeatKey is { } key ? hash.Sought(KeyedHash.Digest(key)) : null,
        AnswerDossier = AnswerForm.DossierOf(commit),
        RepeatAnswer = commit.RepeatKey is { } kept ? AnswerForm.Write(AnswerForm.DossierOf(commit), KeyedHash.Digest(kept), commit.RepeatAnswer, seal) : [],
    };

    /// <summary>Makes messages ready for the writer.</summary>
    public (long Dossier, byte[] Body)[] Prepare(ImmutableArray<OutboxMessage> messages) =>
        messages.IsEmpty ? [] : [.. messages.Select(message => (message.Dossier, OutboxForm.Write(message, seal)))];

    private static void CheckHolder(string holder, Home home)
    {
        if (!string.Equals(home.Holder, holder, StringComparison.Ordinal))
            throw new ArgumentException("A commit touches one holder.", nameof(home));
    }

    private PreparedPrecondition Precondition(Precondition condition) => condition switch
    {
        Precondition.DossierAt at => new PreparedPrecondition.DossierAt(at.Dossier, at.Version),
        Precondition.ResourceAt at => new PreparedPrecondition.ResourceAt(PreparedKey.Of(at.Key, names, hash), at.Version),
        Precondition.LookUpAbsent absent => new PreparedPrecondition.LookUpAbsent(hash.Sought(KeyedHash.Digest(absent.Holder, absent.LookUp))),
        Precondition.LookUpFinds finds =>
            new PreparedPrecondition.LookUpFinds(hash.Sought(KeyedHash.Digest(finds.Holder, finds.LookUp)), [.. finds.Keys.Select(key => PreparedKey.Of(key, names, hash))]),
        Precondition.LivesIn lives => new PreparedPrecondition.LivesIn(PreparedKey.Of(lives.Key, names, hash), PreparedHome.Of(lives.Home, names)),
        _ => throw new ArgumentException("A precondition of an unknown kind.", nameof(condition)),
    };

    private PreparedWrite Write(string holder, ResourceWrite write)
    {
        var version = write.Version;
        CheckHolder(holder, version.Home);
        if (version.Version < 1)
            throw new ArgumentException("The first version is 1.", nameof(write));
        if (version.Deleted && !(version.Json.IsEmpty && version.Index.IsEmpty))
            throw new ArgumentException("A delete has no contents.", nameof(write));

        var digests = version.Deleted ? [] : Digests(holder, write.LookUps);
        var stored = new StoredVersion(version.Version, version.Deleted, version.LastUpdated.ToUnixTimeMilliseconds(), form.Write(version, digests));
        return new PreparedWrite(version, PreparedKey.Of(version.Key, names, hash), PreparedHome.Of(version.Home, names), LookUpDigests.Hash(digests, hash), stored);
    }

    private PreparedMove Move(string holder, ResourceMove move)
    {
        CheckHolder(holder, move.To);
        return new PreparedMove(move.Key, PreparedKey.Of(move.Key, names, hash), PreparedHome.Of(move.To, names));
    }

    private static byte[] Digests(string holder, ImmutableArray<LookUp> lookUps)
    {
        var digests = new HashSet<Hash16>(lookUps.Length);
        foreach (var lookUp in lookUps)
            digests.Add(KeyedHash.Digest(holder, lookUp));
        return LookUpDigests.Join(digests);
    }
}
