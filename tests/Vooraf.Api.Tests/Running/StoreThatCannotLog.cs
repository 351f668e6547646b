using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Running;

/// <summary>A real store whose log cannot be written once <see cref="IsBroken"/> is set.</summary>
public sealed class StoreThatCannotLog(IRecordStore store) : IRecordStore
{
    public bool IsBroken { get; set; }

    public long AllocateDossier() => store.AllocateDossier();

    public ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation) => store.LocateAsync(key, cancellation);

    public ValueTask<Dossier?> ReadDossierAsync(long dossier, CancellationToken cancellation) => store.ReadDossierAsync(dossier, cancellation);

    public ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation) => store.ReadAsync(key, cancellation);

    public ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(ResourceKey key, CancellationToken cancellation) => store.ReadHistoryAsync(key, cancellation);

    public ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(string holder, LookUp lookUp, CancellationToken cancellation) => store.LookUpAsync(holder, lookUp, cancellation);

    public ValueTask<ReadOnlyMemory<byte>?> FindAnswerAsync(RepeatKey key, CancellationToken cancellation) => store.FindAnswerAsync(key, cancellation);

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation) =>
        IsBroken ? throw new StoreUnavailableException("broken for the test") : store.CommitAsync(commit, cancellation);

    public ValueTask LogAsync(LogEntry entry, CancellationToken cancellation) =>
        IsBroken ? throw new StoreUnavailableException("broken for the test") : store.LogAsync(entry, cancellation);

    public IAsyncEnumerable<long> DossiersAsync(string holder, CancellationToken cancellation) => store.DossiersAsync(holder, cancellation);

    public IAsyncEnumerable<ResourceVersion> OutsideDossiersAsync(string holder, CancellationToken cancellation) => store.OutsideDossiersAsync(holder, cancellation);

    public IAsyncEnumerable<LogEntry> ReadLogAsync(CancellationToken cancellation) => store.ReadLogAsync(cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
