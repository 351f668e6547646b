using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>What a form says about a treatment ends with the first later form that decides about it again.</summary>
public sealed class LaterFormTests
{
    private const string Denied = "Consent 89666000 deny*";
    private const string DeniedBefore = "Consent 89666000 deny inactive*";
    private const string Permitted = "Consent 89666000 permit*";

    private static readonly MadeUpForm January = new() { Date = "2026-01-10", Ventilation = "2" };
    private static readonly MadeUpForm February = new() { Date = "2026-02-10", Resuscitation = "0" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_later_form_ends_what_it_decides_again_and_nothing_else_in_whichever_order_they_come(bool laterComesFirst)
    {
        var house = await DerivationHouse.OpenAsync();
        foreach (var form in laterComesFirst ? [February, January] : new[] { January, February })
            await house.PostAsync(form);

        (await ConsentsAsync(house)).ShouldBe(["Consent 40617009 deny*", DeniedBefore, Permitted]);
        var ended = (await house.DerivedAsync("Consent")).Single(consent => consent.GetProperty("status").GetString() is "inactive");
        ended.GetProperty("provision").GetProperty("period").GetProperty("end").GetString().ShouldBe("2026-02-10");
    }

    [Fact]
    public async Task The_first_of_several_later_forms_ends_it()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(January);
        await house.PostAsync(new MadeUpForm { Date = "2026-03-01" });
        await house.PostAsync(February);

        var ends = (await house.DerivedAsync("Consent"))
            .Where(consent => consent.GetProperty("status").GetString() is "inactive")
            .Select(consent => consent.GetProperty("provision").GetProperty("period").GetProperty("end").GetString());

        ends.Order(StringComparer.Ordinal).ShouldBe(["2026-02-10", "2026-03-01"]);
    }

    [Fact]
    public async Task The_current_plan_tells_the_newest_and_that_the_earlier_one_has_ended()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(January);
        await house.PostAsync(February);

        var resuscitation = (await house.CurrentPlanAsync()).On(PlanCodes.Resuscitation)!;

        resuscitation.Standing.ShouldAllBe(one => ((TreatmentDirective)one.Item).Decision == TreatmentDecision.Permit);
        resuscitation.NotEnded.ShouldBeEmpty();
        resuscitation.Ended.ShouldAllBe(one => ((TreatmentDirective)one.Item).Decision == TreatmentDecision.Deny);
        resuscitation.Ended.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task When_the_later_form_goes_or_was_in_error_the_earlier_directive_is_active_again()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(January);
        var later = await house.PostAsync(February);

        await house.PutAsync(February with { Id = later.Split('/')[1], Status = "entered-in-error" });
        (await ConsentsAsync(house)).ShouldContain(one => string.Equals(one, Denied, StringComparison.Ordinal));

        await house.PutAsync(February with { Id = later.Split('/')[1] });
        (await ConsentsAsync(house)).ShouldContain(one => string.Equals(one, DeniedBefore, StringComparison.Ordinal));

        await house.DeleteAsync(later);
        (await ConsentsAsync(house)).ShouldBe(["Consent 40617009 deny*", Denied]);
    }

    [Fact]
    public async Task What_tells_no_decision_or_no_later_day_ends_nothing()
    {
        MadeUpForm[] others =
        [
            February with { Resuscitation = "UNK" }, February with { Resuscitation = null }, February with { Date = null }, February with { Date = "2026" },
            February with { Date = "2027-02-10" }, February with { Date = "2026-01-10" }, February with { Status = "in-progress" },
        ];
        foreach (var other in others)
        {
            var house = await DerivationHouse.OpenAsync();
            await house.PostAsync(January);
            await house.PostAsync(other);

            (await ConsentsAsync(house)).ShouldContain(one => string.Equals(one, Denied, StringComparison.Ordinal), other.ToString());
        }
    }

    [Fact]
    public async Task What_somebody_took_over_stays_as_it_is()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(January with { Ventilation = null });
        var consent = (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();
        await house.PutAsync(DerivationHouse.Directive(type: "deny", id: consent.GetProperty("id").GetString()));

        await house.PostAsync(February);

        (await ConsentsAsync(house)).ShouldBe(["Consent 89666000 deny", Permitted]);
    }

    private static async Task<string[]> ConsentsAsync(DerivationHouse house) => [.. (await house.ToldAsync()).Where(one => one.StartsWith("Consent", StringComparison.Ordinal))];
}
