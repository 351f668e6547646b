using System.Text.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Bench;

/// <summary>
/// One of two stores whose costs are compared, in a folder of its own; milliseconds of processor time of the whole process for a plan. The first plans written and
/// the first read, while code is still being compiled, are left out.
/// </summary>
internal sealed class ComparedStore : IAsyncDisposable
{
    private const int WarmUp = 200;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vooraf-bench-");
    private readonly SqliteRecordStore store;
    private readonly BundleSender sender;
    private TimeSpan writing;
    private TimeSpan reading;
    private int written;
    private int read;

    public ComparedStore(PzpStandard standard, PzpProfiles? profiles, Func<string, SqliteStoreSettings> settings)
    {
        var ids = new TimeOrderedIds(TimeProvider.System);
        var options = new WritingOptions { SearchParameters = PzpSearch.Registry(standard), Criteria = PzpSearch.Options(standard, []), Profiles = profiles };
        store = SqliteRecordStore.Open(settings(folder.FullName));
        sender = new BundleSender(new RecordWriter(store, TimeProvider.System, ids, options), new TransferCaller("bench", "bench", TimeProvider.System, ids)) { Overwrites = true };
    }

    public double WriteCpuMs => writing.TotalMilliseconds / (written - WarmUp);

    public double ReadCpuMs => reading.TotalMilliseconds / (read - WarmUp);

    public long BytesPerPlan => folder.EnumerateFiles("records.db*").Sum(file => file.Length) / written;

    public int Refused { get; private set; }

    public int ProfileErrors { get; private set; }

    public async Task WriteAsync(JsonDocument[] plans)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var plan in plans)
        {
            var answer = await sender.SendAsync(plan.RootElement, CancellationToken.None);
            Refused += answer.Refusal is null ? 0 : 1;
            ProfileErrors += answer.Entries.Sum(entry => entry.Stored?.ProfileErrors ?? 0);
        }

        if (written >= WarmUp)
            writing += Environment.CpuUsage.TotalTime - before;
        written += plans.Length;
    }

    public async Task ReadAllAsync()
    {
        var before = TimeSpan.Zero;
        await foreach (var number in store.DossiersAsync("bench", CancellationToken.None))
        {
            if (read++ == WarmUp || before == TimeSpan.Zero)
                before = Environment.CpuUsage.TotalTime;
            await store.ReadDossierAsync(number, CancellationToken.None);
        }

        reading += Environment.CpuUsage.TotalTime - before;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
