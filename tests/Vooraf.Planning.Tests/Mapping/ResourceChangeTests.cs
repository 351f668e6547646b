using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

public class ResourceChangeTests
{
    private static readonly ResourceMapping Mapping = new(PlanSources.Standard);

    [Fact]
    public void a_changed_wish_changes_the_elements_that_say_so_and_no_other()
    {
        var resources = PlanSources.MadeUp(12).First(one => ResourceMapping.Read(one).Plan.Directives.Any(CanChange));
        var plan = ResourceMapping.Read(resources).Plan;
        var old = plan.Directives.First(CanChange);
        var day = PlanDate.Of(new DateOnly(2026, 11, 1));
        var ended = old with { Status = ItemStatus.Ended, Ended = day, ReasonForEnding = "Wil dit niet meer." };
        var wish = old with { Source = ItemSource.None, Decision = TreatmentDecision.Deny, Date = day };

        var writing = Mapping.Write(plan with { Directives = [.. plan.Directives.Replace(old, ended), wish] }, resources, PlanSources.Keys());

        writing.NotCarried.ShouldBeEmpty();
        writing.Changed.Length.ShouldBe(2);
        var before = JsonNode.Parse(resources.Single(one => string.Equals(one.Key, old.Source.Reference, StringComparison.Ordinal)).Json.Span)!;
        var after = JsonNode.Parse(writing.Resources.Single(one => string.Equals(one.Key, old.Source.Reference, StringComparison.Ordinal)).Json.Span)!;
        ((string?)after["status"]).ShouldBe("inactive");
        ((string?)after["provision"]!["period"]!["end"]).ShouldBe("2026-11-01");
        after["status"] = "active";
        after["provision"]!.AsObject().Remove("period");
        after["provision"]!.AsObject().Remove("extension");
        JsonNode.DeepEquals(before, after).ShouldBeTrue();
        var made = JsonNode.Parse(writing.Resources[^1].Json.Span)!;
        ((string?)made["provision"]!["type"]).ShouldBe("deny");
        ((string?)made["meta"]!["profile"]![0]).ShouldBe("https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ACP-TreatmentDirective");
    }

    private static bool CanChange(TreatmentDirective one) => one.Status == ItemStatus.Active && one.Decision == TreatmentDecision.Permit;

    [Fact]
    public void what_is_written_new_carries_no_older_canonical()
    {
        var plan = ResourceMapping.Read(PlanSources.Folder("conformance/pzp-r4/examples")).Plan;

        var writing = Mapping.Write(plan with { Person = plan.Person! with { Key = null } }, [], PlanSources.Keys());

        writing.Resources.ShouldNotBeEmpty();
        foreach (var one in writing.Resources)
            System.Text.Encoding.UTF8.GetString(one.Json.Span).ShouldNotContain("https://fhir.iknl.nl");
    }

    [Fact]
    public void the_older_examples_are_read()
    {
        var plan = ResourceMapping.Read(PlanSources.Folder("conformance/pzp-r4/examples")).Plan;

        plan.Directives.Length.ShouldBe(8);
        plan.Directives.ShouldAllBe(one => string.Equals(one.Conversation, "Encounter/F1-ACP-Encounter-01-10-2020", StringComparison.Ordinal));
        plan.InformRelatives.Single().Told.ShouldBe(Answer<bool>.Of(true));
        plan.Goals.Single().Choice.Value.Code.ShouldBe("1351964001");
        plan.PlacesOfDeath.Single().Choice.State.ShouldBe(AnswerState.Unknown);
        plan.EuthanasiaPositions.Single().Choice.State.ShouldBe(AnswerState.Unknown);
        plan.Directives.Single(one => one.IsIcdDeactivation).Decision.ShouldBe(TreatmentDecision.NotDiscussed);
        plan.Icds.Single().Since!.Value.Text.ShouldBe("2018");
    }
}
