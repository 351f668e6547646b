using System.Text.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Bench;

/// <summary>What judging by profiles adds to a write: the same plans into two stores, in turns, one writer that judges and one that does not; processor time of the whole process.</summary>
internal static class JudgedWrites
{
    private const int Turn = 50;

    public static async Task RunAsync(Options options)
    {
        var standard = PzpStandard.Load();
        var profiles = new PzpProfiles(standard);
        var plans = File.ReadLines(options.Text("bundles")).Take(options.Number("people", 1000)).Select(line => JsonDocument.Parse(line)).ToArray();
        await using var plain = new Side(standard, null);
        await using var judged = new Side(standard, profiles);
        foreach (var turn in plans.Chunk(Turn))
        {
            await plain.WriteAsync(turn);
            await judged.WriteAsync(turn);
        }

        Result.Print(new
        {
            people = plans.Length,
            plainCpuMsPerPlan = Math.Round(plain.CpuMsPerPlan, 2),
            judgedCpuMsPerPlan = Math.Round(judged.CpuMsPerPlan, 2),
            refused = plain.Refused + judged.Refused,
            errors = judged.Errors,
        });
    }

    /// <summary>A store in a folder of its own, and what writing into it has cost; the first plans, while code is still being compiled, are left out.</summary>
    private sealed class Side : IAsyncDisposable
    {
        private const int WarmUp = 200;
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vooraf-bench-");
        private readonly SqliteRecordStore store;
        private readonly BundleSender sender;
        private TimeSpan cpu;
        private int written;

        public Side(PzpStandard standard, PzpProfiles? profiles)
        {
            var ids = new TimeOrderedIds(TimeProvider.System);
            var options = new WritingOptions { SearchParameters = PzpSearch.Registry(standard), Criteria = PzpSearch.Options(standard, []), Profiles = profiles };
            store = SqliteRecordStore.Open(new SqliteStoreSettings { Folder = folder.FullName, Keys = BenchKeys.In(folder.FullName) });
            sender = new BundleSender(new RecordWriter(store, TimeProvider.System, ids, options), new TransferCaller("bench", "bench", TimeProvider.System, ids)) { Overwrites = true };
        }

        public double CpuMsPerPlan => cpu.TotalMilliseconds / (written - WarmUp);

        public int Refused { get; private set; }

        public int Errors { get; private set; }

        public async Task WriteAsync(JsonDocument[] plans)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var plan in plans)
            {
                var answer = await sender.SendAsync(plan.RootElement, CancellationToken.None);
                Refused += answer.Refusal is null ? 0 : 1;
                Errors += answer.Entries.Sum(entry => entry.Stored?.ProfileErrors ?? 0);
            }

            if (written >= WarmUp)
                cpu += Environment.CpuUsage.TotalTime - before;
            written += plans.Length;
        }

        public async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
