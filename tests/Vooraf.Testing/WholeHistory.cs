using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Testing;

/// <summary>Reads a history that is known to be short.</summary>
public static class WholeHistory
{
    /// <summary>All versions, newest first; empty when the key is unknown.</summary>
    public static ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(this IRecordStore store, ResourceKey key, CancellationToken cancellation) =>
        store.ReadHistoryAsync(key, new HistoryRange(int.MaxValue, int.MaxValue, long.MaxValue), cancellation);
}
