using System.Collections.Immutable;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Running;

/// <summary>A real store whose log cannot be written once <see cref="IsBroken"/> is set.</summary>
public sealed class StoreThatCannotLog(IRecordStore store) : StoreAround(store)
{
    public bool IsBroken { get; set; }

    public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation) =>
        IsBroken ? throw new StoreUnavailableException("broken for the test") : Inner.CommitAsync(commit, cancellation);

    public override ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation) =>
        IsBroken ? throw new StoreUnavailableException("broken for the test") : Inner.LogAsync(entry, messages, cancellation);
}
