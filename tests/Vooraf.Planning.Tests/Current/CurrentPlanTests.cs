using Vooraf.Planning.Current;

namespace Vooraf.Planning.Tests.Current;

/// <summary>What counts today, situation by situation (situations.json).</summary>
public sealed class CurrentPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<Situation> Rows => [.. Situations.All];

    [Fact]
    public void There_are_at_least_sixty_situations() => Situations.All.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void A_situation_is_read_as_the_table_says(Situation situation)
    {
        var plan = PlanOf(situation.Recorded);

        foreach (var list in Situations.ListNames)
            Letters(plan, list).ShouldBe(situation.Lists[list], $"{situation.Name}: {list}");
        plan.Agreements.Length.ShouldBe(situation.Topics, situation.Name);
        plan.HasConflict.ShouldBe(situation.Conflict is not null, situation.Name);
        if (situation.Conflict is { } conflict)
            plan.Agreements.Single(agreement => agreement.IsConflict).Disagreement.ToString().ShouldBe(conflict, situation.Name);
    }

    [Fact]
    public void Every_agreement_stands_in_exactly_one_list_and_the_order_in_which_they_came_in_changes_nothing()
    {
        var random = new Random(20261122);
        var lines = Situations.All.SelectMany(situation => situation.Recorded.Values).Distinct(StringComparer.Ordinal).ToArray();
        for (var run = 0; run < 2000; run++)
        {
            var chosen = Enumerable.Range(0, random.Next(1, 12)).ToDictionary(number => $"{number:00}", _ => lines[random.Next(lines.Length)], StringComparer.Ordinal);
            var plan = PlanOf(chosen);
            var shuffled = PlanOf(chosen.OrderBy(_ => random.Next()).ToArray());

            var found = Situations.ListNames.SelectMany(list => Letters(plan, list).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal);
            string.Join(' ', found).ShouldBe(string.Join(' ', chosen.Keys), string.Join(" / ", chosen.Values));
            string.Equals(Told(shuffled), Told(plan), StringComparison.Ordinal).ShouldBeTrue(string.Join(" / ", chosen.Values));
        }
    }

    [Fact]
    public void Nothing_that_ended_or_never_was_in_force_ever_stands()
    {
        foreach (var mark in new[] { "ended", "draft", "proposed", "rejected", "error" })
        {
            foreach (var situation in Situations.All)
            {
                var plan = PlanOf(situation.Recorded.Select(one => KeyValuePair.Create(one.Key, one.Value + "; " + mark)).Where(one => HasOneStatus(one.Value)));
                plan.Agreements.ShouldAllBe(agreement => agreement.Standing.IsEmpty && agreement.NotEnded.IsEmpty && agreement.Counting == null, situation.Name + " " + mark);
            }
        }
    }

    private static bool HasOneStatus(string line) => line.Split(';', StringSplitOptions.TrimEntries).Count(part => part is "ended" or "draft" or "proposed" or "rejected" or "error" or "strange") == 1;

    private static CurrentPlan PlanOf(IEnumerable<KeyValuePair<string, string>> recorded) =>
        CurrentPlan.Of(recorded.Select(one => WrittenAgreement.Read(one.Key, one.Value)), Today);

    private static string Told(CurrentPlan plan) => string.Join('\n', plan.Agreements.Select(agreement => Line(agreement)));

    private static string Line(CurrentAgreement agreement) =>
        $"{agreement.Topic} {agreement.Disagreement} {agreement.Counting?.Item.Source.Reference}: "
        + string.Join(" | ", Situations.ListNames.Select(list => Letters(agreement, list)));

    private static string Letters(CurrentPlan plan, string list) =>
        string.Join(' ', plan.Agreements.Select(agreement => Letters(agreement, list)).Where(letters => letters.Length > 0));

    private static string Letters(CurrentAgreement agreement, string list) => string.Join(' ', (list switch
    {
        "stands" => agreement.Standing,
        "notEnded" => agreement.NotEnded,
        "ended" => agreement.Ended,
        "without" => agreement.WithoutAnswer,
        _ => agreement.NeverInForce,
    }).Select(one => one.Item.Source.Reference));
}
