namespace Vooraf.Access.Jwts;

/// <summary>Remembers what may be shown once, until it could not be shown any more. Bounded: one owner who is full is refused and harms nobody else.</summary>
/// <param name="time">The clock.</param>
public sealed class SeenOnce(TimeProvider time)
{
    /// <summary>How many of one owner are remembered at one time.</summary>
    public const int MostPerOwner = 100_000;

    private readonly Dictionary<string, HashSet<string>> byOwner = new(StringComparer.Ordinal);
    private readonly PriorityQueue<(string Owner, string Id), DateTimeOffset> ends = new();
    private readonly Lock adding = new();

    /// <summary>When this memory began. What says that it was made since then was not shown before, for nothing counts before the moment at which it says that it was made.</summary>
    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>How many owners something is remembered of.</summary>
    public int Owners => byOwner.Count;

    /// <summary>Remembers one, at once or, when it comes from a clock that is ahead, at the moment at which it says that it was made.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="id">What is shown.</param>
    /// <param name="made">When it says that it was made; null when it does not say so.</param>
    /// <param name="until">When it could no longer be shown.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>False when it was shown before, or there is no room to remember it.</returns>
    public async ValueTask<bool> AddAsync(string owner, string id, DateTimeOffset? made, DateTimeOffset until, CancellationToken cancellation)
    {
        if (made - time.GetUtcNow() is { } early && early > TimeSpan.Zero)
            await Task.Delay(early, time, cancellation);
        return Add(owner, id, until);
    }

    private bool Add(string owner, string id, DateTimeOffset until)
    {
        lock (adding)
        {
            Forget(time.GetUtcNow());
            if (!byOwner.TryGetValue(owner, out var ids))
                byOwner[owner] = ids = new HashSet<string>(StringComparer.Ordinal);
            if (ids.Count >= MostPerOwner || !ids.Add(id))
                return false;
            ends.Enqueue((owner, id), until);
            return true;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (ends.TryPeek(out var shown, out var end) && end <= now)
        {
            ends.Dequeue();
            byOwner[shown.Owner].Remove(shown.Id);
            if (byOwner[shown.Owner].Count == 0)
                byOwner.Remove(shown.Owner);
        }
    }
}
