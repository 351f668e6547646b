using System.Text.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records.Sqlite;

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
        await using var plain = new ComparedStore(standard, null, Settings);
        await using var judged = new ComparedStore(standard, profiles, Settings);
        foreach (var turn in plans.Chunk(Turn))
        {
            await plain.WriteAsync(turn);
            await judged.WriteAsync(turn);
        }

        Result.Print(new
        {
            people = plans.Length,
            plainCpuMsPerPlan = Math.Round(plain.WriteCpuMs, 2),
            judgedCpuMsPerPlan = Math.Round(judged.WriteCpuMs, 2),
            refused = plain.Refused + judged.Refused,
            errors = judged.ProfileErrors,
        });
    }

    private static SqliteStoreSettings Settings(string folder) => new() { Folder = folder, Keys = BenchKeys.In(folder) };
}
