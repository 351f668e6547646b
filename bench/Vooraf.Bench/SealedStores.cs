using System.Text.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Bench;

/// <summary>What sealing adds: the same plans into two stores and out of them again, in turns, one that seals and one that does not; processor time of the whole process.</summary>
internal static class SealedStores
{
    private const int Turn = 50;

    public static async Task RunAsync(Options options)
    {
        var standard = PzpStandard.Load();
        var profiles = new PzpProfiles(standard);
        var plans = File.ReadLines(options.Text("bundles")).Take(options.Number("people", 1000)).Select(line => JsonDocument.Parse(line)).ToArray();
        await using var plain = new Side(standard, profiles, _ => new PlainKeys());
        await using var sealing = new Side(standard, profiles, BenchKeys.In);
        Side[] sides = [plain, sealing];
        foreach (var turn in plans.Chunk(Turn))
        {
            foreach (var side in sides)
                await side.WriteAsync(turn);
            Array.Reverse(sides);
        }

        for (var round = 0; round < options.Number("rounds", 6); round++)
        {
            foreach (var side in sides)
                await side.ReadAllAsync();
            Array.Reverse(sides);
        }

        Result.Print(new
        {
            people = plans.Length,
            plainWriteCpuMs = Math.Round(plain.WriteCpuMs, 3),
            sealedWriteCpuMs = Math.Round(sealing.WriteCpuMs, 3),
            plainColdReadCpuMs = Math.Round(plain.ReadCpuMs, 4),
            sealedColdReadCpuMs = Math.Round(sealing.ReadCpuMs, 4),
            plainBytesPerPlan = plain.BytesPerPlan,
            sealedBytesPerPlan = sealing.BytesPerPlan,
            refused = plain.Refused + sealing.Refused,
        });
    }

    /// <summary>A store without a cache of dossiers in a folder of its own, and what writing and reading has cost; the first of both, while code is still being compiled, are left out.</summary>
    private sealed class Side : IAsyncDisposable
    {
        private const int WarmUp = 200;
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vooraf-bench-");
        private readonly SqliteRecordStore store;
        private readonly BundleSender sender;
        private TimeSpan writing;
        private TimeSpan reading;
        private int written;
        private int read;

        public Side(PzpStandard standard, PzpProfiles profiles, Func<string, IKeySource> keys)
        {
            var ids = new TimeOrderedIds(TimeProvider.System);
            var options = new WritingOptions { SearchParameters = PzpSearch.Registry(standard), Criteria = PzpSearch.Options(standard, []), Profiles = profiles };
            store = SqliteRecordStore.Open(new SqliteStoreSettings { Folder = folder.FullName, Keys = keys(folder.FullName), CacheBytes = 0 });
            sender = new BundleSender(new RecordWriter(store, TimeProvider.System, ids, options), new TransferCaller("bench", "bench", TimeProvider.System, ids)) { Overwrites = true };
        }

        public double WriteCpuMs => writing.TotalMilliseconds / (written - WarmUp);

        public double ReadCpuMs => reading.TotalMilliseconds / (read - WarmUp);

        public long BytesPerPlan => folder.EnumerateFiles("records.db*").Sum(file => file.Length) / written;

        public int Refused { get; private set; }

        public async Task WriteAsync(JsonDocument[] plans)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var plan in plans)
                Refused += (await sender.SendAsync(plan.RootElement, CancellationToken.None)).Refusal is null ? 0 : 1;
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
}
