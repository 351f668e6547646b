using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>The end of the log of this store, and its roots.</summary>
internal sealed class SqliteLogRoots(StoreWriter writer, ReaderPool readers, IStoreKeys keys) : ILogRoots
{
    public LogState State => writer.LogState;

    public ValueTask KeepAsync(long number, ReadOnlyMemory<byte> line) => WorkAsync(new RootWork(number, line));

    public ValueTask DeliveredAsync(long number) => WorkAsync(new RootWork(number, default));

    public ValueTask<KeptRoots> ReadAsync() => new(readers.Read(0, static (connection, _) => connection.Pages.Roots()));

    public ValueTask<bool> HoldsDayAsync(DateOnly first, DateOnly last) => new(readers.Read((first, last), static (connection, days) => connection.Log.HoldsDay(days.first, days.last)));

    public async ValueTask PurgeAsync(DateOnly keepFrom)
    {
        var work = new PurgeWork(keepFrom);
        writer.Add(work);
        await work.Done;
        LogKeys.DestroyUnused(keys, State.FirstDay, dossier => readers.Read(dossier, static (connection, dossier) => connection.Log.RowsOf(dossier, (1, long.MaxValue)).Count > 0));
    }

    private async ValueTask WorkAsync(RootWork work)
    {
        writer.Add(work);
        await work.Done;
    }
}
