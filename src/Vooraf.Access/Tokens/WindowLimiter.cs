namespace Vooraf.Access.Tokens;

/// <summary>Counts events by key in fixed windows and says when a key has had its share. Memory is bounded: each window starts empty.</summary>
/// <param name="time">The clock.</param>
/// <param name="most">How many events a key may have in a window.</param>
/// <param name="window">Length of a window.</param>
public sealed class WindowLimiter(TimeProvider time, int most, TimeSpan window)
{
    private const int MostKeys = 10_000;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private DateTimeOffset ends;

    /// <summary>Counts one event.</summary>
    /// <returns>True when the key is still within its share, this event counted.</returns>
    public bool Count(string key)
    {
        lock (counting)
        {
            Turn();
            var count = counts.GetValueOrDefault(key) + 1;
            if (counts.Count >= MostKeys && count == 1)
                return false;

            counts[key] = count;
            return count <= most;
        }
    }

    /// <summary>How long a key must wait because its share is used up; null when it need not.</summary>
    public TimeSpan? RetryAfter(string key)
    {
        lock (counting)
        {
            var now = Turn();
            return counts.GetValueOrDefault(key) >= most ? ends - now : null;
        }
    }

    private DateTimeOffset Turn()
    {
        var now = time.GetUtcNow();
        if (now < ends)
            return now;

        counts.Clear();
        ends = now + window;
        return now;
    }
}
