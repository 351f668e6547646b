using Vooraf.Records.Log;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A sealed store, and what it takes to erase somebody from it.</summary>
public abstract class ErasureTest : IDisposable
{
    protected const int Erased = 7;

    private protected SealedHouse House { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        House.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static LogEntry Entry() => Given.Entry("erasing") with { Action = 'D', Interaction = "erase", Request = "erase: because", Dossiers = [Erased] };

    protected static Eraser Eraser(SqliteRecordStore store) =>
        new(store, new TransferCaller(Given.Holder, "erase", TimeProvider.System, new TimeOrderedIds(TimeProvider.System)));

    protected static async Task<List<LogEntry>> LogAsync(SqliteRecordStore store)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in store.ReadLogAsync(Cancellation))
            entries.Add(entry);
        return entries;
    }
}
