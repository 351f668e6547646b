using System.Collections.Immutable;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>A real store with the defect that a log entry is stored whatever it relied on has become.</summary>
public sealed class StoreThatForgetsReliance(IRecordStore store) : StoreAround(store)
{
    public override async ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return await Inner.LogAsync(entry with { Reliances = [] }, messages, cancellation);
    }
}
