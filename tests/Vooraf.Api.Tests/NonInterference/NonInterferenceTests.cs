namespace Vooraf.Api.Tests.NonInterference;

/// <summary>
/// Two stores that differ only in what a caller may not see give that caller the same answers, byte for byte: bodies, totals, links, headers, errors,
/// includes, chains, history and pages.
/// </summary>
public sealed class NonInterferenceTests
{
    private const int PairsInMemory = 16;
    private const int Requests = 160;

    public static TheoryData<string> Lookers => [.. Looker.All.Select(looker => looker.Name)];

    public static TheoryData<string> Leaks => [.. Leak.All.Select(leak => leak.Name)];

    [Theory]
    [MemberData(nameof(Lookers))]
    public async Task what_may_not_be_seen_changes_no_byte_of_any_answer(string name)
    {
        var pairs = new Pairs(LookerOf(name), onDisk: false);

        (await pairs.FindAsync(PairsInMemory, Requests)).ShouldBeNull();

        pairs.Asked.ShouldBe(PairsInMemory * Requests);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {pairs.Asked} requests; shown: {string.Join(", ", pairs.Shown.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"))}");
    }

    [Theory]
    [MemberData(nameof(Lookers))]
    public async Task nor_on_the_store_of_the_program(string name) =>
        (await new Pairs(LookerOf(name), onDisk: true).FindAsync(pairs: 1, requests: 60)).ShouldBeNull();

    [Fact]
    public void at_least_twenty_thousand_requests_are_compared() => (Looker.All.Length * PairsInMemory * Requests).ShouldBeGreaterThanOrEqualTo(20_000);

    [Theory]
    [MemberData(nameof(Leaks))]
    public async Task a_leak_that_is_planted_is_found(string name)
    {
        var leak = Leak.All.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));

        (await new Pairs(LookerOf("own with a relation"), onDisk: false, leak).FindAsync(PairsInMemory, Requests)).ShouldNotBeNull();
    }

    private static Looker LookerOf(string name) => Looker.All.Single(looker => string.Equals(looker.Name, name, StringComparison.Ordinal));
}
