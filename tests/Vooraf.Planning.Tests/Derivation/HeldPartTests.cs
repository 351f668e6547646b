using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>What a resource that stays refers to is not taken away under it, and never stands in the way of a write.</summary>
public sealed class HeldPartTests
{
    [Fact]
    public async Task A_direct_posting_that_names_the_derived_encounter_keeps_that_encounter()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f" });

        await house.PostAsync(PlaceOfDeath(await EncounterAsync(house)));

        string[] left = ["Encounter*", "Observation", "Procedure*", "Provenance*", "QuestionnaireResponse"];
        (await house.ToldAsync()).ShouldBe(left);

        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2" });
        (await house.ToldAsync()).ShouldBe(left);
    }

    [Fact]
    public async Task Writing_the_encounter_that_was_kept_brings_nothing_back()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(new MadeUpForm());
        await house.PostAsync(PlaceOfDeath(await EncounterAsync(house)));

        await house.PutAsync((await house.DerivedAsync("Encounter")).Single().GetRawText());

        (await house.ToldAsync()).ShouldBe(["Encounter*", "Observation", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task What_was_kept_goes_when_nothing_refers_to_it_any_more_and_the_form_is_written_again()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f" });
        var direct = await house.PostAsync(PlaceOfDeath(await EncounterAsync(house)));
        await house.DeleteAsync(direct);

        await house.PutAsync(new MadeUpForm { Id = "f", Status = "stopped" });

        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_form_of_which_an_answer_was_corrected_can_be_deleted()
    {
        var house = await CorrectedAsync();

        await house.DeleteAsync("QuestionnaireResponse/f");

        (await house.ToldAsync()).ShouldBe(["Encounter*", "Observation Naar zee*", "Procedure*"]);
    }

    [Fact]
    public async Task A_form_of_which_an_answer_was_corrected_can_be_taken_up_again()
    {
        var house = await CorrectedAsync();

        await house.PutAsync(new MadeUpForm { Id = "f", Status = "in-progress", Wish = "Thuis blijven" });
        (await house.ToldAsync()).ShouldBe(["Encounter*", "Observation Naar zee*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);

        await house.PutAsync(new MadeUpForm { Id = "f", Wish = "Thuis blijven" });
        (await house.ToldAsync()).ShouldBe(["Consent 89666000 deny*", "Encounter*", "Observation Naar zee*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_form_without_the_ICD_of_a_statement_that_was_taken_over_is_accepted_with_all_that_it_says()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "0", Icd = true });
        var statement = JsonNode.Parse((await house.DerivedAsync("DeviceUseStatement")).Single().GetRawText())!;
        statement["note"] = new JsonArray(new JsonObject { ["text"] = "Links" });
        await house.PutAsync(statement.ToJsonString());

        await house.PutAsync(new MadeUpForm { Id = "f", Icd = false });

        string[] left = ["Consent 89666000 deny*", "Device*", "DeviceUseStatement*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"];
        (await house.ToldAsync()).ShouldBe(left);

        await house.PutAsync(new MadeUpForm { Id = "f", Icd = false, Resuscitation = "2" });
        (await house.ToldAsync()).ShouldBe(left);
    }

    [Fact]
    public async Task An_agreement_that_is_on_the_form_no_more_is_in_error_when_something_refers_to_it()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2" });
        var consent = (await house.DerivedAsync("Consent")).Single(one => one.GetRawText().Contains("40617009", StringComparison.Ordinal));
        await house.PostAsync($$"""{"resourceType":"Communication","status":"completed","subject":{"reference":"Patient/p"},"about":[{"reference":"Consent/{{Id(consent)}}"}]}""");

        await house.PutAsync(new MadeUpForm { Id = "f" });
        (await house.ToldAsync()).ShouldBe(
            ["Communication", "Consent 40617009 deny entered-in-error*", "Consent 89666000 deny*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);

        await house.PutAsync(new MadeUpForm { Id = "f", Ventilation = "0" });
        (await house.DerivedAsync("Consent")).Single(one => string.Equals(Id(one), Id(consent), StringComparison.Ordinal)).GetProperty("status").GetString().ShouldBe("active");
    }

    private static async Task<DerivationHouse> CorrectedAsync()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Wish = "Thuis blijven" });
        var wish = (await house.DerivedAsync("Observation")).Single();
        await house.PutAsync(wish.GetRawText().Replace("Thuis blijven", "Naar zee", StringComparison.Ordinal));
        return house;
    }

    private static async Task<string> EncounterAsync(DerivationHouse house) => "Encounter/" + Id((await house.DerivedAsync("Encounter")).Single());

    private static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

    private static string PlaceOfDeath(string encounter) =>
        $$$"""
        {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"395091006"}]},"subject":{"reference":"Patient/p"},
        "encounter":{"reference":"{{{encounter}}}"},"effectiveDateTime":"2026-01-10","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"264362003"}]}}
        """;
}
