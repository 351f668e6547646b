using Vooraf.Planning.Plans;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>Directly posted resources win from what is derived, within one conversation.</summary>
public sealed class DirectPostingTests
{
    private const string Practitioner = """{"resourceType":"Practitioner","id":"d1","name":[{"use":"official","family":"Jansen"}]}""";
    private const string OtherPractitioner = """{"resourceType":"Practitioner","id":"d2","name":[{"use":"official","family":"de Boer"}]}""";
    private const string Role = """{"resourceType":"PractitionerRole","id":"r1","practitioner":{"reference":"Practitioner/d1"}}""";
    private const string OtherRole = """{"resourceType":"PractitionerRole","id":"r2","practitioner":{"reference":"Practitioner/d2"}}""";

    [Fact]
    public async Task Nothing_is_derived_when_the_holder_has_resources_of_that_day()
    {
        var house = await OpenAsync();
        await house.PostAsync(DerivationHouse.Directive());

        await house.PostAsync(new MadeUpForm());

        (await house.ToldAsync()).ShouldBe(["Consent 89666000 permit", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task Resources_that_are_posted_later_retire_what_was_derived_in_the_same_commit()
    {
        var house = await OpenAsync();
        await house.PostAsync(new MadeUpForm { Ventilation = "2" });
        var before = await house.DossierAsync();

        await house.PostAsync(DerivationHouse.Directive());

        (await house.ToldAsync()).ShouldBe(["Consent 89666000 permit", "QuestionnaireResponse"]);
        (await house.DossierAsync()).Version.ShouldBe(before.Version + 1);
    }

    [Fact]
    public async Task A_form_and_resources_in_one_transaction_derive_nothing()
    {
        var house = await OpenAsync();

        await house.House.TransactAsync(Entries.Post(new MadeUpForm().ToString()), Entries.Post(DerivationHouse.Directive()));

        (await house.ToldAsync()).ShouldBe(["Consent 89666000 permit", "QuestionnaireResponse"]);
    }

    [Theory]
    [InlineData("2026-01-10", "PractitionerRole/r1", true, "same day, same professional by name")]
    [InlineData("2026-01-10T15:00:00+01:00", "PractitionerRole/r1", true, "same day with an hour")]
    [InlineData("2026-01-10", "PractitionerRole/r2", false, "same day, another professional")]
    [InlineData("2026-01-10", null, true, "same day, professional not told")]
    [InlineData("2026-01-10", "PractitionerRole/unknown", true, "same day, professional without a name")]
    [InlineData("2026-01-11", "PractitionerRole/r1", false, "another day")]
    [InlineData("2026-01", "PractitionerRole/r1", false, "only a month")]
    public async Task Day_and_professional_tell_whether_it_is_the_same_conversation(string date, string? actor, bool isSame, string why)
    {
        var house = await OpenAsync();
        await house.PostAsync(DerivationHouse.Directive(date, actor: actor));

        await house.PostAsync(new MadeUpForm());

        (await house.DerivedAsync("Consent")).Length.ShouldBe(isSame ? 0 : 1, why);
    }

    [Theory]
    [InlineData("PractitionerRole/r1", true)]
    [InlineData("PractitionerRole/r2", false)]
    public async Task The_author_of_the_form_counts_when_it_names_nobody(string actor, bool isSame)
    {
        var house = await OpenAsync();
        await house.PostAsync(DerivationHouse.Directive(actor: actor));

        await house.PostAsync(new MadeUpForm { Professional = null, Author = "PractitionerRole/r1" });

        (await house.DerivedAsync("Consent")).Length.ShouldBe(isSame ? 0 : 1);
    }

    [Fact]
    public async Task Two_professionals_of_one_family_name_are_the_same_for_a_form_has_names_only()
    {
        var house = await OpenAsync();
        await house.PutAsync("""{"resourceType":"Practitioner","id":"d3","name":[{"use":"official","given":["Noor"],"family":"Jansen"}]}""");
        await house.PostAsync(new MadeUpForm());

        await house.PostAsync(DerivationHouse.Directive(actor: "Practitioner/d3"));

        (await house.DerivedAsync("Consent")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_retired_for_a_professional_who_is_not_told_still_counts_in_the_current_plan()
    {
        var house = await OpenAsync();
        await house.PostAsync(new MadeUpForm { Resuscitation = "2" });

        await house.PostAsync(DerivationHouse.Directive(code: "40617009"));

        (await house.ToldAsync()).ShouldBe(["Consent 40617009 permit", "QuestionnaireResponse"]);
        var plan = await house.CurrentPlanAsync();
        plan.On(PlanCodes.Resuscitation)!.Counting!.IsFromForm.ShouldBeTrue();
        plan.On(PlanCodes.Ventilation)!.Counting!.IsFromForm.ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_encounter_is_the_same_conversation_whatever_the_day()
    {
        var house = await OpenAsync();
        await house.PutAsync("""{"resourceType":"Encounter","id":"e","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},"subject":{"reference":"Patient/p"}}""");
        await house.PostAsync(new MadeUpForm { Encounter = "Encounter/e" });
        (await house.DerivedAsync("Encounter")).ShouldBeEmpty();
        (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();

        await house.PostAsync(
            """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"153851000146100"}]},
            "subject":{"reference":"Patient/p"},"encounter":{"reference":"Encounter/e"},"effectiveDateTime":"2026-01-17","valueString":"Naar zee"}
            """);

        (await house.ToldAsync()).ShouldBe(["Encounter", "Observation Naar zee", "QuestionnaireResponse"]);
    }

    [Theory]
    [InlineData("""{"resourceType":"Encounter","id":"x","status":"finished","class":{"code":"HH"},"subject":{"reference":"Patient/p"},"period":{"start":"2026-01-10"}}""")]
    [InlineData("""{"resourceType":"RelatedPerson","id":"x","patient":{"reference":"Patient/p"}}""")]
    [InlineData("""{"resourceType":"Observation","id":"x","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"subject":{"reference":"Patient/p"},"effectiveDateTime":"2026-01-10"}""")]
    public async Task What_is_no_agreement_does_not_count(string resource)
    {
        var house = await OpenAsync();
        await house.PutAsync(resource);

        await house.PostAsync(new MadeUpForm());

        (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_entered_in_error_does_not_count()
    {
        var house = await OpenAsync();
        await house.PostAsync(DerivationHouse.Directive(status: "entered-in-error"));

        await house.PostAsync(new MadeUpForm());

        (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Each_conversation_by_itself()
    {
        var house = await OpenAsync();
        await house.PostAsync(new MadeUpForm { Date = "2024-06-20", Resuscitation = "0" });
        await house.PostAsync(new MadeUpForm { Date = "2026-01-10" });

        await house.PostAsync(DerivationHouse.Directive("2024-06-20"));

        (await house.ToldAsync()).ShouldBe(
            ["Consent 89666000 deny*", "Consent 89666000 permit", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task Deleting_direct_resources_brings_nothing_back_until_the_form_is_written_again()
    {
        var house = await OpenAsync();
        var direct = await house.PostAsync(DerivationHouse.Directive());
        await house.PutAsync(new MadeUpForm { Id = "f" });

        await house.DeleteAsync(direct);
        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse"]);

        await house.PutAsync(new MadeUpForm { Id = "f" });
        (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_writes_a_derived_resource_takes_it_over_and_the_rest_still_follows_the_form()
    {
        var house = await OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2" });
        var mine = await IdOfAsync(house, "89666000");

        await house.PutAsync(DerivationHouse.Directive(id: mine, type: "permit"));
        (await house.ToldAsync()).ShouldBe(["Consent 40617009 deny*", "Consent 89666000 permit", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);

        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "UNK", Ventilation = "0" });
        (await house.ToldAsync()).ShouldBe(["Consent 40617009 permit*", "Consent 89666000 permit", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);

        await house.DeleteAsync("QuestionnaireResponse/f");
        (await house.ToldAsync()).ShouldBe(["Consent 89666000 permit"]);
    }

    [Fact]
    public async Task What_somebody_deletes_of_it_stays_away()
    {
        var house = await OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2" });

        await house.DeleteAsync("Consent/" + await IdOfAsync(house, "40617009"));
        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "0" });

        (await house.ToldAsync()).ShouldBe(["Consent 89666000 deny*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_changed_wish_about_something_derived_leaves_the_rest_where_it_is()
    {
        var house = await OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2" });
        var old = await IdOfAsync(house, "89666000");

        await house.House.TransactAsync(
            Entries.Put(DerivationHouse.Directive(id: old, type: "deny", status: "inactive")), Entries.Post(DerivationHouse.Directive(type: "permit")));

        (await house.ToldAsync()).ShouldBe(
            ["Consent 40617009 deny*", "Consent 89666000 deny inactive", "Consent 89666000 permit", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_whole_dossier_can_be_deleted_in_one_transaction()
    {
        var house = await OpenAsync();
        await house.PostAsync(new MadeUpForm());
        var all = (await house.DossierAsync()).Resources.Select(resource => Entries.Delete(resource.Key.ToString())).ToArray();

        (await house.House.TransactAsync(all)).Refusal.ShouldBeNull();

        (await house.DossierAsync()).Resources.ShouldBeEmpty();
    }

    private static async Task<DerivationHouse> OpenAsync()
    {
        var house = await DerivationHouse.OpenAsync();
        foreach (var resource in new[] { Practitioner, OtherPractitioner, Role, OtherRole })
            await house.PutAsync(resource);
        return house;
    }

    private static async Task<string> IdOfAsync(DerivationHouse house, string treatment) =>
        (await house.DerivedAsync("Consent")).Single(consent => consent.GetProperty("provision").GetRawText().Contains(treatment, StringComparison.Ordinal)).GetProperty("id").GetString()!;
}
