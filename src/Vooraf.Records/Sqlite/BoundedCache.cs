using System.Collections.Concurrent;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Keeps what was read, up to a number of bytes; what was not used lately goes first. Never gives what a commit replaced before it was acknowledged:
/// the writer calls <see cref="Forget"/> after the flush and before the answer, and a loader that began before that cannot put the old value back.
/// </summary>
/// <param name="mostBytes">The bound.</param>
/// <param name="sizeOf">The size of a value with its key, about.</param>
/// <param name="makeRoom">Told of a value that goes because others need its room; it may still be in use.</param>
internal sealed class BoundedCache<TKey, TValue>(long mostBytes, Func<TValue, long> sizeOf, Action<TValue>? makeRoom = null)
    where TKey : notnull
{
    private const int Stripes = 256;
    private readonly ConcurrentDictionary<TKey, Entry> entries = new();
    private readonly long[] epochs = new long[Stripes];
    private readonly Queue<Place> line = new();
    private readonly Lock gate = new();

    /// <summary>How many bytes it holds, about.</summary>
    public long Bytes { get; private set; }

    public bool TryGet(TKey key, out TValue? value)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            value = default;
            return false;
        }

        if (!entry.Place.Used)
            entry.Place.Used = true;
        value = entry.Value;
        return true;
    }

    /// <summary>To be asked before a value is read from disk, and given to <see cref="Put"/> with it.</summary>
    public long Epoch(TKey key) => Volatile.Read(ref epochs[StripeOf(key)]);

    /// <summary>Keeps a value, unless its key was forgotten since the epoch.</summary>
    public void Put(TKey key, TValue value, long epoch)
    {
        var size = sizeOf(value);
        if (size > mostBytes)
            return;

        lock (gate)
        {
            if (epochs[StripeOf(key)] != epoch)
                return;

            Remove(key);
            var place = new Place(key, size);
            entries[key] = new Entry(value, place);
            line.Enqueue(place);
            Bytes += size;
            Shrink();
        }
    }

    /// <summary>Removes a value that a commit replaced.</summary>
    public void Forget(TKey key)
    {
        lock (gate)
        {
            Volatile.Write(ref epochs[StripeOf(key)], epochs[StripeOf(key)] + 1);
            Remove(key);
        }
    }

    /// <summary>Removes everything.</summary>
    public void ForgetAll()
    {
        lock (gate)
        {
            for (var stripe = 0; stripe < Stripes; stripe++)
                Volatile.Write(ref epochs[stripe], epochs[stripe] + 1);
            foreach (var key in entries.Keys)
                Remove(key);
        }
    }

    private static int StripeOf(TKey key) => (int)((uint)(key.GetHashCode() * 0x9E3779B1u) >> 24);

    private void Remove(TKey key)
    {
        if (!entries.TryRemove(key, out var entry))
            return;

        entry.Place.Gone = true;
        Bytes -= entry.Place.Size;
    }

    // Second chance: a value that was used since it was last looked at goes to the end of the line. Places of values that are gone leave the line here.
    private void Shrink()
    {
        while (Bytes > mostBytes || line.Count > (2 * entries.Count) + Stripes)
        {
            var oldest = line.Dequeue();
            if (oldest.Gone)
                continue;

            if (oldest.Used || Bytes <= mostBytes)
            {
                oldest.Used = false;
                line.Enqueue(oldest);
            }
            else
            {
                var value = entries[oldest.Key].Value;
                Remove(oldest.Key);
                makeRoom?.Invoke(value);
            }
        }
    }

    private readonly record struct Entry(TValue Value, Place Place);

    // Apart from the value: one that was forgotten may stand in the line for long, and must not keep what it stood for in memory.
    private sealed class Place(TKey key, long size)
    {
        public TKey Key { get; } = key;

        public long Size { get; } = size;

        public volatile bool Used;

        public bool Gone;
    }
}
