using System.Runtime.CompilerServices;
using Vooraf.Records.Log;

namespace Vooraf.Records.Storage;

/// <summary>The log, without messages and without conditions.</summary>
public static class RecordStoreLogging
{
    /// <summary>Stores a log entry and returns when it is flushed to disk.</summary>
    /// <returns><see cref="CommitOutcome.Outdated"/> when something that the entry relies on has changed; never for an entry that relies on nothing.</returns>
    /// <exception cref="StoreUnavailableException">It could not be stored: the answer must not leave.</exception>
    public static ValueTask<CommitOutcome> LogAsync(this IRecordStore store, LogEntry entry, CancellationToken cancellation) =>
        store.LogAsync(entry, [], cancellation);

    /// <summary>The whole log, oldest first.</summary>
    public static async IAsyncEnumerable<LogEntry> ReadLogAsync(this IRecordStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (_, entry) in store.ReadLogAsync(new LogQuery(), cancellation))
            yield return entry;
    }
}
