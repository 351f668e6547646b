using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Testing;

/// <summary>A store for tests that keeps everything in memory and honours the contract of <see cref="IRecordStore"/>, except that nothing outlives the process.</summary>
public sealed class InMemoryRecordStore : IRecordStore, IOutbox
{
    private readonly Lock gate = new();
    private readonly Dictionary<ResourceKey, StoredResource> resources = [];
    private readonly Dictionary<long, (string Holder, long Version)> dossiers = [];
    private readonly Dictionary<RepeatKey, ReadOnlyMemory<byte>> answers = [];
    private readonly List<LogEntry> log = [];
    private readonly List<OutboxItem> outbox = [];
    private long lastMessage;
    private long lastDossier;
    private long lastArrival;

    /// <summary>Called before each commit, outside the lock: lets a test do something between preparing and committing.</summary>
    public Func<Commit, ValueTask>? BeforeCommit { get; set; }

    /// <summary>What is in the outbox.</summary>
    public ImmutableArray<OutboxMessage> Outbox
    {
        get
        {
            lock (gate)
                return [.. outbox.Select(item => item.Message)];
        }
    }

    /// <summary>The home of every resource that is not deleted.</summary>
    public ImmutableDictionary<ResourceKey, Home> Homes
    {
        get
        {
            lock (gate)
                return resources.Where(pair => !pair.Value.Current.Deleted).ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Home);
        }
    }

    /// <summary>How many versions are stored, of all resources together.</summary>
    public int VersionCount
    {
        get
        {
            lock (gate)
                return resources.Values.Sum(resource => resource.Versions.Length);
        }
    }

    /// <inheritdoc/>
    public ValueTask ProveReadableAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public long AllocateDossier() => Interlocked.Increment(ref lastDossier);

    /// <inheritdoc/>
    public ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult(resources.TryGetValue(key, out var found) ? found.Home : (Home?)null);
    }

    /// <inheritdoc/>
    public ValueTask<Dossier?> ReadDossierAsync(long dossier, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!dossiers.TryGetValue(dossier, out var known))
                return ValueTask.FromResult<Dossier?>(null);

            var inside = resources.Values.Where(resource => resource.IsIn(dossier)).OrderBy(resource => resource.Arrival).ToList();
            var current = inside.Where(resource => !resource.Current.Deleted).Select(resource => resource.Current).ToImmutableArray();
            return ValueTask.FromResult<Dossier?>(new Dossier(known.Holder, dossier, known.Version, current));
        }
    }

    /// <inheritdoc/>
    public ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult(resources.TryGetValue(key, out var found) ? found.Current : null);
    }

    /// <inheritdoc/>
    public ValueTask<ResourceVersion?> ReadVersionAsync(ResourceKey key, int version, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult(HistoryOf(key).FirstOrDefault(one => one.Version == version));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(ResourceKey key, HistoryRange range, CancellationToken cancellation)
    {
        lock (gate)
        {
            var bytes = 0L;
            return ValueTask.FromResult(HistoryOf(key)
                .Where(version => version.Version < range.Before)
                .Take(range.Most)
                .TakeWhile(version => (bytes += version.Json.Length) - version.Json.Length < range.MostBytes)
                .ToImmutableArray());
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(string holder, LookUp lookUp, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult(Found(holder, lookUp));
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAnswerAsync(RepeatKey key, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult(answers.TryGetValue(key, out var answer) ? answer : (ReadOnlyMemory<byte>?)null);
    }

    /// <inheritdoc/>
    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        if (BeforeCommit is { } before)
            await before(commit);

        lock (gate)
        {
            if (commit.RepeatKey is { } repeat && answers.ContainsKey(repeat))
                return CommitOutcome.Outdated;
            return commit.Preconditions.All(Holds) && commit.Log.Reliances.All(Holds) && TryApply(commit) ? CommitOutcome.Committed : CommitOutcome.Outdated;
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!entry.Reliances.All(Holds))
                return ValueTask.FromResult(CommitOutcome.Outdated);

            log.Add(entry);
            outbox.AddRange(messages.Select(message => new OutboxItem(++lastMessage, message)));
        }

        return ValueTask.FromResult(CommitOutcome.Committed);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<long> DossiersAsync(string holder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var number in Snapshot().Where(resource => resource.IsOf(holder) && resource.Home.Kind == HomeKind.Dossier)
                     .Select(resource => resource.Home.Dossier).Distinct().Order())
            yield return await ValueTask.FromResult(number);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceVersion> OutsideDossiersAsync(string holder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var resource in Snapshot().Where(resource => resource.IsOf(holder) && resource.Home.Kind != HomeKind.Dossier && !resource.Current.Deleted))
            yield return await ValueTask.FromResult(resource.Current);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LoggedEntry> ReadLogAsync(LogQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        List<LogEntry> entries;
        lock (gate)
            entries = [.. log];
        for (var number = query.After + 1; number <= entries.Count; number++)
        {
            var entry = entries[(int)number - 1];
            if (!(entry.At < query.From) && !(entry.At >= query.Until) && (query.Dossier is not { } dossier || entry.Dossiers.Contains(dossier)))
                yield return await ValueTask.FromResult(new LoggedEntry(number, entry));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long after, int most, CancellationToken cancellation)
    {
        lock (gate)
            return ValueTask.FromResult<IReadOnlyList<OutboxItem>>([.. outbox.Where(item => item.Id > after).Take(most)]);
    }

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        lock (gate)
            outbox.RemoveAll(item => ids.Contains(item.Id));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<ResourceVersion> HistoryOf(ResourceKey key) =>
        resources.TryGetValue(key, out var found) ? found.Versions.Reverse().Select(version => version with { Home = found.Home }) : [];

    private List<StoredResource> Snapshot()
    {
        lock (gate)
            return [.. resources.Values.OrderBy(resource => resource.Arrival)];
    }

    private ImmutableArray<ResourceKey> Found(string holder, LookUp lookUp) =>
        [.. resources.Values.Where(resource => resource.IsOf(holder) && !resource.Current.Deleted && resource.LookUps.Contains(lookUp)).Select(resource => resource.Current.Key)];

    private bool Holds(LogReliance reliance) => dossiers.GetValueOrDefault(reliance.Dossier).Version == reliance.Version;

    private bool Holds(Precondition precondition) => precondition switch
    {
        Precondition.DossierAt at => dossiers.GetValueOrDefault(at.Dossier).Version == at.Version,
        Precondition.ResourceAt at => (resources.TryGetValue(at.Key, out var found) ? found.Current.Version : 0) == at.Version,
        Precondition.LookUpAbsent absent => Found(absent.Holder, absent.LookUp).IsEmpty,
        Precondition.LookUpFinds finds => Found(finds.Holder, finds.LookUp).ToHashSet().SetEquals(finds.Keys),
        Precondition.LivesIn lives => resources.TryGetValue(lives.Key, out var found) && found.Home == lives.Home,
        _ => throw new NotSupportedException(precondition.ToString()),
    };

    private bool TryApply(Commit commit)
    {
        var staged = new Dictionary<ResourceKey, StoredResource>();
        var touched = new HashSet<long>();
        foreach (var write in commit.Writes)
        {
            var former = staged.GetValueOrDefault(write.Version.Key) ?? resources.GetValueOrDefault(write.Version.Key);
            if (former?.IsOf(commit.Holder) == false || write.Version.Version != (former?.Current.Version ?? 0) + 1)
                return false;
            staged[write.Version.Key] = Place(
                new StoredResource([.. former?.Versions ?? [], write.Version], write.Version.Home, write.Version.Deleted ? [] : write.LookUps, former?.Arrival ?? 0), former, touched);
        }

        foreach (var move in commit.Moves)
        {
            var former = staged.GetValueOrDefault(move.Key) ?? resources.GetValueOrDefault(move.Key);
            if (former?.IsOf(commit.Holder) != true)
                return false;
            staged[move.Key] = Place(former with { Home = move.To }, former, touched);
        }

        foreach (var (key, resource) in staged)
            resources[key] = resource;
        foreach (var dossier in touched)
            dossiers[dossier] = (commit.Holder, dossiers.GetValueOrDefault(dossier).Version + 1);
        if (commit.RepeatKey is { } repeat)
            answers[repeat] = commit.RepeatAnswer;
        log.Add(commit.Log);
        outbox.AddRange(commit.Outbox.Select(message => new OutboxItem(++lastMessage, message)));
        return true;
    }

    /// <summary>A resource that comes to a home is the last one there; both homes count as changed.</summary>
    private StoredResource Place(StoredResource resource, StoredResource? former, HashSet<long> touched)
    {
        foreach (var home in (Home?[])[resource.Home, former?.Home])
        {
            if (home is { Kind: HomeKind.Dossier } dossier)
                touched.Add(dossier.Dossier);
        }

        return former is null || former.Home != resource.Home ? resource with { Arrival = ++lastArrival } : resource;
    }

    private sealed record StoredResource(ImmutableArray<ResourceVersion> Versions, Home Home, ImmutableArray<LookUp> LookUps, long Arrival)
    {
        public ResourceVersion Current => Versions[^1] with { Home = Home };

        public bool IsOf(string holder) => string.Equals(Home.Holder, holder, StringComparison.Ordinal);

        public bool IsIn(long dossier) => Home.Kind == HomeKind.Dossier && Home.Dossier == dossier;
    }
}
