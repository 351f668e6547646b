using System.Collections.Immutable;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>A real store in which something happens before a log entry that relies on a dossier is stored.</summary>
public sealed class StoreThatIsOutdated(IRecordStore store) : StoreAround(store)
{
    /// <summary>How often such an entry is refused; each time one less.</summary>
    public int Times { get; set; }

    /// <summary>Done before such an entry is stored, once.</summary>
    public Func<Task>? Before { get; set; }

    public override async ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation)
    {
        if (!entry.Reliances.IsEmpty && Before is { } before)
        {
            Before = null;
            await before();
        }

        return !entry.Reliances.IsEmpty && Times-- > 0 ? CommitOutcome.Outdated : await Inner.LogAsync(entry, messages, cancellation);
    }
}
