using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Transfer;

/// <summary>Erases one person at a holder, with a log entry that says why (docs/adr/0011).</summary>
/// <param name="store">The store; no server has it open.</param>
/// <param name="caller">For whom.</param>
public sealed class Eraser(SqliteRecordStore store, TransferCaller caller)
{
    /// <summary>Erases a dossier and its keys. The free pages of the files are cleared afterwards, by <see cref="Erasure.ClearPages"/>.</summary>
    /// <param name="dossier">Its number.</param>
    /// <param name="reason">Why, in words that name nobody.</param>
    /// <param name="withLog">Makes the log entries about the person unreadable too; else they stay readable until their retention ends.</param>
    /// <param name="cancellation">Counts only before it begins.</param>
    /// <returns>False when there is no such dossier.</returns>
    public ValueTask<bool> EraseAsync(long dossier, string reason, bool withLog, CancellationToken cancellation)
    {
        // With its log key gone an entry about the dossier could not be read: then it is an entry about nobody.
        var isAboutNobody = withLog || store.IsLogKeyDestroyed(dossier);
        var entry = caller.Entry('D', "erase") with { Status = 200, Request = $"{caller.Client}: {reason}", Dossiers = isAboutNobody ? [] : [dossier] };
        return store.EraseAsync(dossier, entry, withLog, cancellation);
    }
}
