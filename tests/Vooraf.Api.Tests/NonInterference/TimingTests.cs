using System.Diagnostics;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>
/// Whether the time of a refusal tells something, on the store of the program. Measured on request (<c>VOORAF_TEST_TIMING=1</c>): a machine that does other things as well
/// measures those. The effect size is the probability that an answer about one person takes longer than about another: 0.5 tells nothing (docs/security.md).
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class TimingTests
{
    private const int Rounds = 3000;
    private const double Most = 0.08;

    private static readonly (string Who, string Bsn)[] People = [("unknown", "999900043"), ("no-plan", "999900055"), ("no-consent", "999900067"), ("objection", "999900079")];

    private static bool IsAsked => string.Equals(Environment.GetEnvironmentVariable("VOORAF_TEST_TIMING"), "1", StringComparison.Ordinal);

    [Fact]
    public async Task the_time_of_a_refusal_tells_hardly_anything()
    {
        Assert.SkipUnless(IsAsked, "Set VOORAF_TEST_TIMING=1 to measure.");
        await using var server = await TestServer.StartAsync(onDisk: true);
        await StoreAsync(server);
        using var http = server.As(Callers.Elsewhere());
        var times = People.Select(_ => new List<double>(Rounds)).ToArray();
        for (var round = -200; round < Rounds; round++)
        {
            for (var turn = 0; turn < People.Length; turn++)
            {
                var one = (turn + Math.Abs(round)) % People.Length;
                var began = Stopwatch.GetTimestamp();
                await http.SendAsync("GET", $"Goal?patient=Patient/{People[one].Who}&category=http://snomed.info/sct%7C713603004");
                if (round >= 0)
                    times[one].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }

        for (var one = 1; one < People.Length; one++)
        {
            var effect = Longer(times[one], times[0]);
            TestContext.Current.TestOutputHelper!.WriteLine($"{People[one].Who} longer than unknown: {effect:F3}; medians {Median(times[one]):F0} and {Median(times[0]):F0} microseconds");
            Math.Abs(effect - 0.5).ShouldBeLessThan(Most);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>The probability of superiority: how often one of the first is longer than one of the second.</summary>
    private static double Longer(List<double> first, List<double> second)
    {
        var sorted = second.Order().ToList();
        var sum = 0.0;
        foreach (var time in first)
        {
            var place = sorted.BinarySearch(time);
            sum += place < 0 ? ~place : place + 0.5;
        }

        return sum / first.Count / second.Count;
    }

    private static async Task StoreAsync(TestServer server)
    {
        using var gp = server.As(TestClients.Gp);
        foreach (var resources in (string[][])
                 [
                     [Plans.Person("no-plan", People[1].Bsn), Plans.Sharing("no-plan", "no-plan-sharing")],
                     [Plans.Person("no-consent", People[2].Bsn), .. Plans.Plan("no-consent")],
                     [Plans.Person("objection", People[3].Bsn), .. Plans.Plan("objection"), Plans.Sharing("objection", "objection-sharing", "deny")],
                 ])
            (await gp.SendAsync("POST", "", Plans.Transaction(resources))).Status.ShouldBe(200);
    }
}
