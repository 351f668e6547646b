namespace Vooraf.Records.Storage;

/// <summary>The outgoing messages that were stored and not yet acknowledged. A message may be seen more than once, never less.</summary>
public interface IOutbox
{
    /// <summary>Messages in the order in which they were stored.</summary>
    /// <param name="after">Only messages with a higher id; 0 for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long after, int most, CancellationToken cancellation);

    /// <summary>Forgets messages that have arrived; returns when that is flushed to disk. Unknown ids are no error.</summary>
    /// <exception cref="StoreUnavailableException">It could not be stored; the messages come again.</exception>
    ValueTask AcknowledgeAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation);
}
