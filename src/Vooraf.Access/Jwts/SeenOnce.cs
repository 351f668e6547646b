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

    /// <summary>When this memory began: what was shown before is not known.</summary>
    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>What says that it was made from then on cannot have been shown before this memory began, not even by a clock that is ahead as far as is allowed.</summary>
    public DateTimeOffset KnownFrom => Since + LifetimeHolds.Ahead;

    /// <summary>How many owners something is remembered of.</summary>
    public int Owners => byOwner.Count;

    /// <summary>Remembers one.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="id">What is shown.</param>
    /// <param name="until">When it could no longer be shown.</param>
    /// <returns>False when it was shown before, or there is no room to remember it.</returns>
    public bool Add(string owner, string id, DateTimeOffset until)
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
