using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Fuzzing;

[Collection(AloneCollection.Name)]
public class FuzzTests
{
    private const ulong Seed = 20261122;
    private const int Batch = 500;
    private const int MostFindings = 25;

    // A busy machine can be late once; the program that is too slow for a request is so every time.
    private const int Tries = 3;

    // A token lives an hour; the long run takes longer.
    private const int BatchesPerToken = 50;

    private static readonly int Cases = Soak.Is ? 250_000 : 20_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task whatever_is_sent_is_answered_in_time_without_a_server_error_and_a_refusal_stores_nothing()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), Cancellation);
        var recipes = FuzzRecipes.On(await SeedsAsync(vooraf));
        using var connection = new RawConnection(vooraf.Address);
        using var counts = new StoredCounts(vooraf.Data);
        var said = vooraf.Output.Length;
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        var statuses = new SortedDictionary<int, int>();

        for (var batch = 0; batch < Cases / Batch && findings.Count < MostFindings; batch++)
        {
            if (batch % BatchesPerToken == 0)
                connection.Token = await DemoToken.AskAsync(vooraf.Address, Cancellation);
            foreach (var recipe in Gen.Sample(recipes.Generator, Batch, new Rnd(Seed, ((ulong)batch * 2) + 1), 50))
            {
                var (status, wrong) = await JudgeAsync(connection, counts, recipe);
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (wrong is null || !findings.TryAdd(Kind(wrong), ""))
                    continue;
                var smallest = await SmallestAsync(connection, counts, recipes, recipe);
                findings[Kind(wrong)] = string.Create(CultureInfo.InvariantCulture, $"batch {batch}: {wrong}\n{smallest}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", statuses.Select(pair => $"{pair.Key}: {pair.Value}")));
        findings.Values.ShouldBeEmpty($"seed {Seed}; statuses {string.Join(", ", statuses)}\n{string.Join("\n\n", findings.Values)}\n");
        var technicalLog = vooraf.Output[said..];
        technicalLog.ShouldNotContain("unexpected");
        Enumerable.Range(0, MadeUpBsn.Count).Select(MadeUpBsn.Of).Where(bsn => technicalLog.Contains(bsn, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task<(int Status, string? Wrong)> JudgeAsync(RawConnection connection, StoredCounts counts, FuzzRecipe recipe)
    {
        var request = recipe.Request;
        var (before, answer) = (counts.Now(), await connection.SendAsync(request, Cancellation));
        for (var again = 1; again < Tries && FuzzJudge.IsLate(answer); again++)
            (before, answer) = (counts.Now(), await connection.SendAsync(request, Cancellation));
        var wrong = FuzzJudge.Wrong(request, answer);
        if (wrong is null && answer.Status >= 400 && counts.Now() is var after && !string.Equals(before, after, StringComparison.Ordinal))
            wrong = string.Create(CultureInfo.InvariantCulture, $"refused with {answer.Status}, but the counts went from {before} to {after}: {Encoding.UTF8.GetString(answer.Body)}");
        return (answer.Status, wrong);
    }

    private static async Task<FuzzRecipe> SmallestAsync(RawConnection connection, StoredCounts counts, Arbitrary<FuzzRecipe> recipes, FuzzRecipe failing)
    {
        foreach (var smaller in recipes.Shrinker(failing))
        {
            if ((await JudgeAsync(connection, counts, smaller)).Wrong is not null)
                return await SmallestAsync(connection, counts, recipes, smaller);
        }

        return failing;
    }

    // Findings that differ in numbers and quoted content only are one finding.
    private static string Kind(string wrong) => string.Concat(wrong.Where(character => !char.IsDigit(character)).Take(60));

    private static async Task<FuzzSeeds> SeedsAsync(VoorafProcess vooraf)
    {
        using var client = await vooraf.NewClientAsync(Cancellation);
        var plan = await client.TransactAsync(MadeUpPlan.Bundle(1, "fuzzed"), Cancellation);
        plan.Status.ShouldBe(200, plan.Body);
        var keys = plan.Json["entry"]!.AsArray().Select(entry => FhirAnswer.KeyOf((string)entry!["response"]!["location"]!)).ToList();
        return new FuzzSeeds(keys[0], keys.Single(key => key.StartsWith("Observation/", StringComparison.Ordinal)));
    }
}
