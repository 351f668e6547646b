namespace Vooraf.Access.Jwts;

/// <summary>Remembers what may be shown once, until it could not be shown any more. Bounded: one owner who is full is refused and harms nobody else.</summary>
/// <param name="time">The clock.</param>
public sealed class SeenOnce(TimeProvider time)
{
    /// <summary>How many of one owner are remembered at one time.</summary>
    public const int MostPerOwner = 100_000;

    private readonly Dictionary<string, Shown> byOwner = new(StringComparer.Ordinal);
    private readonly Lock adding = new();

    /// <summary>When this memory began: what could have been shown before is not known.</summary>
    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>Remembers one.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="id">What is shown.</param>
    /// <param name="until">When it could no longer be shown.</param>
    /// <returns>False when it was shown before, or there is no room to remember it.</returns>
    public bool Add(string owner, string id, DateTimeOffset until)
    {
        lock (adding)
        {
            if (!byOwner.TryGetValue(owner, out var shown))
                byOwner[owner] = shown = new Shown();
            shown.Forget(time.GetUtcNow());
            return shown.Ids.Count < MostPerOwner && shown.Remember(id, until);
        }
    }

    private sealed class Shown
    {
        private readonly PriorityQueue<string, DateTimeOffset> ends = new();

        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public bool Remember(string id, DateTimeOffset until)
        {
            if (!Ids.Add(id))
                return false;
            ends.Enqueue(id, until);
            return true;
        }

        public void Forget(DateTimeOffset now)
        {
            while (ends.TryPeek(out var id, out var end) && end <= now)
            {
                ends.Dequeue();
                Ids.Remove(id);
            }
        }
    }
}
