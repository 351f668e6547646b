using Vooraf.Planning.Derivation;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>Of which day is what follows from a form.</summary>
public sealed class FormDateTests
{
    [Theory]
    [InlineData("2026-01-10T23:30:00Z", "2026-01-11")]
    [InlineData("2026-01-10", "2026-01-10")]
    [InlineData("2026-01", "2026-01")]
    public void A_goal_has_a_day_also_when_the_form_tells_the_hour(string date, string day)
    {
        var form = new Plan { Goals = [new ChoiceStatement { Date = PlanDate.Read(date), Choice = Answer<PlanConcept>.Of(new PlanConcept(PlanCodes.Snomed, "385987000")) }] };

        var implied = new FormResources(PzpStandard.Load()).Of(form, new Person("Patient/p", null, null));

        implied.ShouldHaveSingleItem().Resource["startDate"]!.GetValue<string>().ShouldBe(day);
    }

    [Fact]
    public async Task A_form_without_its_date_is_of_the_day_on_which_it_was_written()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Date = null, Authored = "2026-01-12" });

        (await house.DerivedAsync("Consent"))[0].GetProperty("dateTime").GetString().ShouldBe("2026-01-12");
    }

    [Theory]
    [InlineData("2026-01-12", "2026-01-12")]
    [InlineData(null, "2026-01-17")]
    public async Task A_form_without_its_date_is_no_conflict_with_what_was_agreed_before_it(string? authored, string day)
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(
            """
            {"resourceType":"Encounter","id":"e","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},
            "subject":{"reference":"Patient/p"},"period":{"start":"2026-01-17"}}
            """);
        await house.PostAsync(DerivationHouse.Directive("2024-06-20"));

        await house.PostAsync(new MadeUpForm { Date = null, Authored = authored, Encounter = "Encounter/e" });

        (await house.DerivedAsync("Consent"))[0].GetProperty("dateTime").GetString().ShouldBe(day);
        var resuscitation = (await house.CurrentPlanAsync()).On(PlanCodes.Resuscitation)!;
        resuscitation.IsConflict.ShouldBeFalse();
        resuscitation.Standing.ShouldAllBe(one => one.Date!.Value.Text == day && one.Outcome.Key == "deny");
        resuscitation.NotEnded.ShouldHaveSingleItem().Outcome.Key.ShouldBe("permit");
    }

    [Fact]
    public async Task A_form_that_tells_two_dates_has_none_also_when_it_is_known_when_it_was_written()
    {
        var house = await DerivationHouse.OpenAsync();
        var form = new MadeUpForm { Authored = "2026-01-12" }.ToString().Replace("{\"valueDateTime\"", "{\"valueDateTime\":\"2024-01-10\"},{\"valueDateTime\"", StringComparison.Ordinal);

        await house.PostAsync(form);

        (await house.CurrentPlanAsync()).On(PlanCodes.Resuscitation)!.Standing.ShouldAllBe(one => one.Date == null);
    }
}
