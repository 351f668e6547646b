using System.Runtime.CompilerServices;
using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>Reads the log in pages, so that no snapshot stays open while the caller works.</summary>
internal sealed class StoreLog(ReaderPool readers)
{
    private const int RowsAtOnce = 64;

    /// <summary>What is wanted, oldest first.</summary>
    public async IAsyncEnumerable<LoggedEntry> ReadAsync(LogQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var page in query.Dossier is null ? InOrder(query) : About(query.Dossier.Value, query))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in page)
                yield return entry;
        }
    }

    private IEnumerable<List<LoggedEntry>> InOrder(LogQuery query)
    {
        var (from, until) = readers.Read(query, static (connection, query) => connection.Log.Bounds(query));
        while (from > 0)
        {
            var (entries, next) = readers.Read((from, until, query), static (connection, at) => connection.Log.Rows(at.from, at.until, at.query));
            yield return entries;
            from = next;
        }
    }

    private IEnumerable<List<LoggedEntry>> About(long dossier, LogQuery query)
    {
        var rows = readers.Read((dossier, query), static (connection, at) => connection.Log.RowsOf(at.dossier, connection.Log.Bounds(at.query)));
        foreach (var chunk in rows.Chunk(RowsAtOnce))
            yield return readers.Read((chunk, query), static (connection, at) => connection.Log.Rows(at.chunk, at.query));
    }
}
