using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>Resources of the encounter of a form win from what is derived, and only those: it is not enough that the encounter is mentioned somewhere.</summary>
public sealed class EncounterPostingTests
{
    private const string Wish = "153851000146100";
    private const string Temperature = "386725007";
    private const string Icd = "72506001";
    private const string HearingAid = "6012004";

    [Theory]
    [InlineData("Encounter/e", Wish, "final", false, "a wish of that encounter")]
    [InlineData("Encounter/e2", Wish, "final", true, "an encounter with a longer id")]
    [InlineData("Encounter/d", Wish, "final", true, "another encounter, while the text of the resource mentions this one")]
    [InlineData("Encounter/e", Wish, "entered-in-error", true, "a wish that was entered in error")]
    [InlineData("Encounter/e", Temperature, "final", true, "no agreement")]
    public async Task An_observation_counts_when_it_is_an_agreement_of_the_encounter(string encounter, string code, string status, bool isDerived, string why)
    {
        var house = await OpenAsync();

        await house.PostAsync(Observation(encounter, code, status));
        await house.PostAsync(new MadeUpForm { Encounter = "Encounter/e" });

        (await house.DerivedAsync("Consent")).Length.ShouldBe(isDerived ? 1 : 0, why);
    }

    [Theory]
    [InlineData("active", false)]
    [InlineData("entered-in-error", true)]
    public async Task A_directive_that_names_the_encounter_counts_unless_it_was_entered_in_error(string status, bool isDerived)
    {
        var house = await OpenAsync();

        await house.PostAsync(new MadeUpForm { Encounter = "Encounter/e" });
        await house.PostAsync(WithEncounter(DerivationHouse.Directive("2026-01-17", status: status)));

        (await house.DerivedAsync("Consent")).Length.ShouldBe(isDerived ? 1 : 0);
    }

    [Theory]
    [InlineData(HearingAid, true)]
    [InlineData(Icd, false)]
    public async Task The_use_of_a_device_counts_when_the_device_is_an_icd(string product, bool isDerived)
    {
        var house = await OpenAsync();
        await house.PutAsync(
            $$$"""
            {"resourceType":"Device","id":"d","type":{"coding":[{"system":"http://snomed.info/sct","code":"{{{product}}}"}]},"patient":{"reference":"Patient/p"}}
            """);

        await house.PostAsync(WithEncounter("""{"resourceType":"DeviceUseStatement","status":"active","subject":{"reference":"Patient/p"},"device":{"reference":"Device/d"}}"""));
        await house.PostAsync(new MadeUpForm { Encounter = "Encounter/e" });

        (await house.DerivedAsync("Consent")).Length.ShouldBe(isDerived ? 1 : 0);
    }

    [Fact]
    public async Task In_one_transaction_the_encounter_is_known_by_its_full_url()
    {
        var house = await DerivationHouse.OpenAsync();
        const string encounter = "urn:uuid:6f5c7a52-3f0e-4a3d-9a55-2d2c8b6f4a10";

        await house.House.TransactAsync(
            Entries.Post(Observation(encounter, Wish, "final")),
            Entries.Post(Encounter(null), encounter),
            Entries.Post(new MadeUpForm { Encounter = encounter }.ToString()));

        (await house.ToldAsync()).ShouldBe(["Encounter", "Observation Naar zee", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task What_was_derived_of_the_encounter_is_no_resource_of_the_holder_itself()
    {
        var house = await OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Encounter = "Encounter/e", Wish = "Thuis blijven" });

        await house.PutAsync(new MadeUpForm { Id = "f", Encounter = "Encounter/e", Wish = "Thuis blijven", Resuscitation = "0" });

        (await house.DerivedAsync("Observation")).ShouldHaveSingleItem().GetProperty("encounter").GetProperty("reference").GetString().ShouldBe("Encounter/e");
        (await house.ToldAsync())[0].ShouldBe("Consent 89666000 permit*");
    }

    private static async Task<DerivationHouse> OpenAsync()
    {
        var house = await DerivationHouse.OpenAsync();
        foreach (var id in new[] { "d", "e", "e2" })
            await house.PutAsync(Encounter(id));
        return house;
    }

    private static string Encounter(string? id) =>
        $$$"""
        {"resourceType":"Encounter",{{{(id is null ? "" : $"\"id\":\"{id}\",")}}}"status":"finished",
        "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},"subject":{"reference":"Patient/p"}}
        """;

    private static string Observation(string encounter, string code, string status) =>
        $$$"""
        {"resourceType":"Observation","status":"{{{status}}}","code":{"coding":[{"system":"http://snomed.info/sct","code":"{{{code}}}"}]},
        "subject":{"reference":"Patient/p"},"encounter":{"reference":"{{{encounter}}}"},"effectiveDateTime":"2026-01-17","valueString":"Naar zee","note":[{"text":"Na Encounter/e"}]}
        """;

    // As older versions of the standard name it.
    private static string WithEncounter(string resource) => resource.Replace(
        "\"status\"",
        """
        "extension":[{"url":"https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ext-EncounterReference","valueReference":{"reference":"Encounter/e"}}],"status"
        """,
        StringComparison.Ordinal);
}
