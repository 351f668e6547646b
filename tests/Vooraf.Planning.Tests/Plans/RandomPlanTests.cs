using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Tests.Mapping;

namespace Vooraf.Planning.Tests.Plans;

public class RandomPlanTests
{
    private const int Count = 2000;

    private static readonly ResourceMapping Resources = new(PlanSources.Standard);
    private static readonly FormMapping Forms = new(PlanSources.Standard);

    [Theory]
    [InlineData(false, Count)]
    [InlineData(true, 400)]
    public void any_plan_as_resources_and_the_list_of_what_they_do_not_carry_are_together_that_plan(bool capacityAsObservation, int count)
    {
        var mapping = new ResourceMapping(PlanSources.Standard) { CapacityAsObservation = capacityAsObservation };
        for (var seed = 0; seed < count; seed++)
        {
            var plan = new PlanGenerator(seed, PlanWorld.Any).Make();
            var writing = mapping.Write(plan, [], PlanSources.Keys());
            PlanAsserts.ResultPlusListIsInput(plan, ResourceMapping.Read(writing.Resources).Plan, writing.NotCarried, seed);
            writing.NotCarried.ShouldAllBe(one => one.Reason.EndsWith('.'));
        }
    }

    [Fact]
    public void any_plan_as_a_form_and_the_list_of_what_it_does_not_carry_are_together_that_plan()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var plan = new PlanGenerator(seed, PlanWorld.Any).Make();
            var writing = Forms.Write(plan);
            var reading = Forms.Read(writing.Json, "QuestionnaireResponse/1");
            reading.NotCarried.ShouldBeEmpty($"seed {seed}");
            PlanAsserts.ResultPlusListIsInput(plan, reading.Plan, writing.NotCarried, seed);
            writing.NotCarried.ShouldAllBe(one => one.Reason.EndsWith('.'));
        }
    }

    [Fact]
    public void a_plan_of_what_resources_carry_comes_back_whole()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var plan = new PlanGenerator(seed, PlanWorld.Resources).Make();
            if (plan.Person is null)
                plan = plan with { Person = new Person(null, null, PlanDate.Of(new DateOnly(1940, 1, 1))) };
            var writing = Resources.Write(plan, [], PlanSources.Keys());
            writing.NotCarried.ShouldBeEmpty($"seed {seed}: {string.Join("; ", PlanAsserts.Facts(writing.NotCarried))}");
            PlanAsserts.Facts(ResourceMapping.Read(writing.Resources).Plan).Order(StringComparer.Ordinal).ShouldBe(PlanAsserts.Facts(plan).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void a_plan_of_what_a_form_carries_comes_back_whole()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var plan = new PlanGenerator(seed, PlanWorld.Form).Make();
            var writing = Forms.Write(plan);
            writing.NotCarried.ShouldBeEmpty($"seed {seed}: {string.Join("; ", PlanAsserts.Facts(writing.NotCarried))}");
            PlanAsserts.Facts(Forms.Read(writing.Json, "QuestionnaireResponse/1").Plan).Order(StringComparer.Ordinal).ShouldBe(PlanAsserts.Facts(plan).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void resources_of_any_plan_come_back_the_same_bytes_when_nothing_changed()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var made = Resources.Write(new PlanGenerator(seed, PlanWorld.Any).Make(), [], PlanSources.Keys()).Resources;
            var again = Resources.Write(ResourceMapping.Read(made).Plan, made, PlanSources.Keys());
            again.Changed.ShouldBeEmpty($"seed {seed}");
            again.NotCarried.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void the_plans_cover_every_row_of_the_table()
    {
        var counts = PlanFields.All.ToDictionary(field => field.Id, _ => 0, StringComparer.Ordinal);
        for (var seed = 0; seed < Count; seed++)
        {
            foreach (var fact in PlanFields.FactsOf(new PlanGenerator(seed, PlanWorld.Any).Make()))
                counts[fact.Field.Id]++;
        }

        counts.Where(pair => pair.Value < 20).ShouldBeEmpty();
    }
}
