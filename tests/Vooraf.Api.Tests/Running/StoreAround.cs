using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Running;

/// <summary>A real store in which a test makes one thing go wrong.</summary>
public abstract class StoreAround(IRecordStore store) : IRecordStore
{
    protected IRecordStore Inner => store;

    public virtual ValueTask ProveReadableAsync(CancellationToken cancellation) => Inner.ProveReadableAsync(cancellation);

    public virtual long AllocateDossier() => Inner.AllocateDossier();

    public virtual ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation) => Inner.LocateAsync(key, cancellation);

    public virtual ValueTask<Dossier?> ReadDossierAsync(long dossier, CancellationToken cancellation) => Inner.ReadDossierAsync(dossier, cancellation);

    public virtual ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation) => Inner.ReadAsync(key, cancellation);

    public virtual ValueTask<ResourceVersion?> ReadVersionAsync(ResourceKey key, int version, CancellationToken cancellation) => Inner.ReadVersionAsync(key, version, cancellation);

    public virtual ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(ResourceKey key, HistoryRange range, CancellationToken cancellation) =>
        Inner.ReadHistoryAsync(key, range, cancellation);

    public virtual ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(string holder, LookUp lookUp, CancellationToken cancellation) => Inner.LookUpAsync(holder, lookUp, cancellation);

    public virtual ValueTask<ReadOnlyMemory<byte>?> FindAnswerAsync(RepeatKey key, CancellationToken cancellation) => Inner.FindAnswerAsync(key, cancellation);

    public virtual ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation) => Inner.CommitAsync(commit, cancellation);

    public virtual ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation) =>
        Inner.LogAsync(entry, messages, cancellation);

    public virtual IAsyncEnumerable<long> DossiersAsync(string holder, CancellationToken cancellation) => Inner.DossiersAsync(holder, cancellation);

    public virtual IAsyncEnumerable<ResourceVersion> OutsideDossiersAsync(string holder, CancellationToken cancellation) => Inner.OutsideDossiersAsync(holder, cancellation);

    public virtual IAsyncEnumerable<LoggedEntry> ReadLogAsync(LogQuery query, CancellationToken cancellation) => Inner.ReadLogAsync(query, cancellation);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Inner.DisposeAsync();
    }
}
