namespace Vooraf.Records.Tests.Log;

/// <summary>Whatever somebody with write access to everything but the signing key and the exported roots does to the log is found.</summary>
public sealed class TamperedLogTests(ITestOutputHelper output)
{
    private const int Logs = 1000;
    private const int Seed = 20261122;

    [Fact]
    public async Task a_thousand_tampered_logs_of_every_kind_are_all_found_and_the_untampered_one_is_clean()
    {
        await using var house = new LogHouse();
        var random = new Random(Seed);
        var earlier = await FillAsync(house, random);
        CheckClean(house);
        var tampering = new LogTampering(house, earlier);
        var done = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var number = 0; number < Logs; number++)
        {
            var (kind, data, roots) = tampering.Tamper(number, new Random(Seed + number));
            house.Verify(data, roots).IsSound.ShouldBeFalse($"{kind}, log {number}");
            done[kind] = done.GetValueOrDefault(kind) + 1;
        }

        done.Count.ShouldBe(LogTampering.Kinds);
        foreach (var (kind, count) in done)
            output.WriteLine($"{kind}: {count}");
    }

    private static void CheckClean(LogHouse house)
    {
        var clean = house.Verify();
        clean.Problems.ShouldBeEmpty();
        clean.Unwitnessed.ShouldBe(35);
        clean.Entries.ShouldBe(clean.WitnessedTo + 35);
        house.Verify(house.Copy("clean")).Problems.ShouldBeEmpty();
    }

    /// <summary>Four days, roots on each, a crash, and some entries that no root saw. Gives a copy of an earlier moment.</summary>
    private static async Task<string> FillAsync(LogHouse house, Random random)
    {
        var earlier = "";
        for (var day = 0; day < 4; day++)
        {
            for (var part = 0; part < 3; part++)
            {
                await house.LogAsync(120, random);
                (await house.Exporter.ExportAsync(CancellationToken.None)).ShouldBeTrue();
            }

            if (day == 2)
            {
                await house.CloseAsync();
                earlier = house.Copy("earlier");
                house.Open();
            }

            house.Time.Move(TimeSpan.FromDays(1));
        }

        await house.LogAsync(35, random);
        await house.Store.DisposeAsync();
        return earlier;
    }
}
