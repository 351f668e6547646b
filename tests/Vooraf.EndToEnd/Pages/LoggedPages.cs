using Vooraf.EndToEnd.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.EndToEnd.Pages;

/// <summary>The log entries of pages in a store that no server has open.</summary>
internal static class LoggedPages
{
    public static async Task<IReadOnlyList<LogEntry>> OfAsync(string folder, CancellationToken cancellation)
    {
        await using var store = SqliteRecordStore.OpenForReading(DevelopmentKeys.Settings(folder));
        var entries = new List<LogEntry>();
        await foreach (var entry in store.ReadLogAsync(cancellation))
        {
            if (string.Equals(entry.Interaction, "page", StringComparison.Ordinal))
                entries.Add(entry);
        }

        return entries;
    }
}
