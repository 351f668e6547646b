using System.Text.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records.Sqlite;

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
        await using var plain = new ComparedStore(standard, profiles, folder => Settings(folder, new PlainKeys()));
        await using var sealing = new ComparedStore(standard, profiles, folder => Settings(folder, BenchKeys.In(folder)));
        ComparedStore[] stores = [plain, sealing];
        foreach (var turn in plans.Chunk(Turn))
        {
            foreach (var store in stores)
                await store.WriteAsync(turn);
            Array.Reverse(stores);
        }

        for (var round = 0; round < options.Number("rounds", 6); round++)
        {
            foreach (var store in stores)
                await store.ReadAllAsync();
            Array.Reverse(stores);
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

    // Without a cache of dossiers, so that each is opened again.
    private static SqliteStoreSettings Settings(string folder, IKeySource keys) => new() { Folder = folder, Keys = keys, CacheBytes = 0 };
}
