using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Storage;

/// <summary>
/// Durable, versioned resources, clustered by dossier, with the log and the outbox in the same commit.
/// </summary>
/// <remarks>
/// A read sees every commit that was acknowledged before it began. Reads throw <see cref="StoreUnavailableException"/>
/// when the store cannot be read. One behavioural test suite holds for every implementation.
/// </remarks>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>Reads something from where it lies and opens a key, past everything that is kept in memory.</summary>
    /// <exception cref="StoreUnavailableException">The contents or the keys cannot be read.</exception>
    ValueTask ProveReadableAsync(CancellationToken cancellation);

    /// <summary>A number that no dossier has or gets; costs no disk access.</summary>
    long AllocateDossier();

    /// <summary>Where a resource lives, whichever holder has it, deleted ones too; null when the key is unknown.</summary>
    ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation);

    /// <summary>The current resources of a dossier, from one moment; null when no dossier has the number.</summary>
    ValueTask<Dossier?> ReadDossierAsync(long dossier, CancellationToken cancellation);

    /// <summary>The newest version of a resource (possibly a delete), whichever its home; null when the key is unknown.</summary>
    ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation);

    /// <summary>One version of a resource (possibly a delete), at the home that the resource has now; null when it is unknown.</summary>
    ValueTask<ResourceVersion?> ReadVersionAsync(ResourceKey key, int version, CancellationToken cancellation);

    /// <summary>A part of the versions of a resource, newest first; empty when the key is unknown or the part holds none. Versions are numbered from 1 without gaps.</summary>
    ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(ResourceKey key, HistoryRange range, CancellationToken cancellation);

    /// <summary>The resources that a look-up finds at a holder, deleted ones left out.</summary>
    ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(string holder, LookUp lookUp, CancellationToken cancellation);

    /// <summary>The answer that was given to a request before; null when it is new.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAnswerAsync(RepeatKey key, CancellationToken cancellation);

    /// <summary>
    /// Stores everything of the commit, atomically and flushed, or nothing. Cancelling counts only before it is queued: afterwards the outcome is told.
    /// </summary>
    /// <returns><see cref="CommitOutcome.Outdated"/> when a precondition or a reliance of the log entry no longer holds, or the repeat key is already taken.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write; nothing of it was stored.</exception>
    ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation);

    /// <summary>Stores a log entry with the messages that belong to it, and returns when they are flushed to disk. Log entries and commits stand in one line.</summary>
    /// <returns><see cref="CommitOutcome.Outdated"/> when a dossier that the entry relies on is not at that version any more: nothing was stored, and the answer must not leave.</returns>
    /// <exception cref="StoreUnavailableException">It could not be stored: the answer must not leave.</exception>
    ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation);

    /// <summary>The numbers of all dossiers of a holder, ascending.</summary>
    IAsyncEnumerable<long> DossiersAsync(string holder, CancellationToken cancellation);

    /// <summary>The current resources of a holder outside dossiers (directory and trays), in the order in which they came in.</summary>
    IAsyncEnumerable<ResourceVersion> OutsideDossiersAsync(string holder, CancellationToken cancellation);

    /// <summary>A part of the log, oldest first, each entry with its number.</summary>
    IAsyncEnumerable<LoggedEntry> ReadLogAsync(LogQuery query, CancellationToken cancellation);
}
