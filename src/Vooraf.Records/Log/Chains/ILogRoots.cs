namespace Vooraf.Records.Log.Chains;

/// <summary>The end of the log of a store that writes, and the roots that it keeps until they were delivered.</summary>
public interface ILogRoots
{
    /// <summary>Where the log stands, as far as it was flushed.</summary>
    LogState State { get; }

    /// <summary>Stores a root; returns when it was flushed.</summary>
    /// <exception cref="Storage.StoreUnavailableException">It could not be stored.</exception>
    ValueTask KeepAsync(long number, ReadOnlyMemory<byte> line);

    /// <summary>Says that a root has arrived; it may be removed once a newer one is stored.</summary>
    /// <exception cref="Storage.StoreUnavailableException">That could not be stored.</exception>
    ValueTask DeliveredAsync(long number);

    /// <summary>The last root, and a portion of those that wait for delivery: the oldest, in order.</summary>
    ValueTask<KeptRoots> ReadAsync();

    /// <summary>True when the log has entries of one of the days from the first to the last.</summary>
    ValueTask<bool> HoldsDayAsync(DateOnly first, DateOnly last);

    /// <summary>Removes whole days from the log: those before a day. The newest day always stays.</summary>
    /// <exception cref="Storage.StoreUnavailableException">That could not be done.</exception>
    ValueTask PurgeAsync(DateOnly keepFrom);
}
