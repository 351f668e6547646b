namespace Vooraf.EndToEnd.Running;

public class MadeUpPlanTests
{
    [Fact]
    public void every_made_up_bsn_passes_the_eleven_test_and_is_given_once()
    {
        var numbers = Enumerable.Range(0, MadeUpBsn.Count).Select(MadeUpBsn.Of).ToList();

        numbers.ShouldAllBe(bsn => bsn.StartsWith("9999", StringComparison.Ordinal) && bsn.Length == 9 && PassesElevenTest(bsn));
        numbers.Distinct(StringComparer.Ordinal).Count().ShouldBe(MadeUpBsn.Count);
    }

    [Fact]
    public void every_resource_of_a_plan_carries_its_mark()
    {
        var resources = MadeUpPlan.Bundle(7, "m7")["entry"]!.AsArray().Select(entry => entry!["resource"]!).ToList();

        resources.Count.ShouldBe(MadeUpPlan.Size);
        resources.Select(MadeUpPlan.MarkOf).ShouldAllBe(mark => mark == "m7");
    }

    private static bool PassesElevenTest(string bsn) => bsn.Select((digit, place) => (digit - '0') * (place == 8 ? -1 : 9 - place)).Sum() % 11 == 0;
}
