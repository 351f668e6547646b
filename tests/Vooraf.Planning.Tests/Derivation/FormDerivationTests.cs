using System.Text.Json;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using ResourceReader = Vooraf.Fhir.Json.ResourceReader;
using ResourceReferences = Vooraf.Fhir.Json.ResourceReferences;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>A form yields the resources that it implies, and what happens to the form happens to them.</summary>
public sealed class FormDerivationTests
{
    private static readonly string[] OfOneDecision = ["Consent 89666000 deny*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"];

    [Fact]
    public async Task A_posted_form_yields_its_resources_in_the_same_commit()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Ventilation = "0", Wish = "Thuis blijven" });

        (await house.DossierAsync()).Version.ShouldBe(2);
        (await house.ToldAsync()).ShouldBe(
            ["Consent 40617009 permit*", "Consent 89666000 deny*", "Encounter*", "Observation Thuis blijven*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_Provenance_names_the_form_and_everything_that_was_derived()
    {
        var house = await DerivationHouse.OpenAsync();

        var form = await house.PostAsync(new MadeUpForm { Wish = "Thuis blijven" });

        var provenance = (await house.DerivedAsync("Provenance")).ShouldHaveSingleItem();
        provenance.GetProperty("entity")[0].GetProperty("what").GetProperty("reference").GetString().ShouldBe(form);
        var named = provenance.GetProperty("target").EnumerateArray().Select(target => target.GetProperty("reference").GetString()).Where(target => target is not DerivationHouse.Patient).Order(StringComparer.Ordinal);
        var derived = (await house.DossierAsync()).Resources.Select(resource => resource.Key).Where(key => key.Type is not ("Patient" or "QuestionnaireResponse" or "Provenance"));
        string.Join(' ', named).ShouldBe(string.Join(' ', derived.Select(key => key.ToString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_is_derived_is_valid_and_belongs_together()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(new MadeUpForm { Ventilation = "UNK", Wish = "Thuis blijven", Sharing = "441898007" });

        var dossier = await house.DossierAsync();

        foreach (var resource in dossier.Resources)
        {
            using var reading = ResourceReader.Read(resource.Json);
            reading.Issues.ShouldBeEmpty(resource.Key.ToString());
            foreach (var literal in ResourceReferences.Of(reading.Document!.RootElement).Select(reference => reference.Literal).OfType<string>().Where(literal => !literal.StartsWith('#')))
                dossier.Resources.ShouldContain(other => string.Equals(other.Key.ToString(), literal, StringComparison.Ordinal), $"{resource.Key} to {literal}");
        }

        var encounter = dossier.Resources.Single(resource => resource.Key.Type is "Encounter");
        (await house.DerivedAsync("Observation"))[0].GetProperty("encounter").GetProperty("reference").GetString().ShouldBe(encounter.Key.ToString());
        (await house.DerivedAsync("Procedure"))[0].GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString().ShouldBe("713603004");
    }

    [Theory]
    [InlineData(MadeUpForm.Current + "|1.0.0-rc2")]
    [InlineData("https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020")]
    [InlineData("https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020|0.1.3-beta3")]
    public async Task Forms_of_every_version_are_read(string canonical)
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Questionnaire = canonical });

        (await house.ToldAsync()).ShouldBe(OfOneDecision);
    }

    [Fact]
    public async Task Another_form_yields_nothing()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Questionnaire = "https://example.org/Questionnaire/other" });

        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse"]);
    }

    [Fact]
    public async Task A_form_in_progress_yields_nothing_until_it_is_complete()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Status = "in-progress" });
        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse"]);

        await house.PutAsync(new MadeUpForm { Id = "f" });
        (await house.ToldAsync()).ShouldBe(OfOneDecision);

        await house.PutAsync(new MadeUpForm { Id = "f", Status = "stopped" });
        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse"]);
    }

    [Fact]
    public async Task An_updated_form_updates_what_was_derived_and_the_same_question_keeps_its_resource()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "0", Wish = "Thuis blijven" });
        var before = (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();

        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "2", Ventilation = "2" });

        (await house.ToldAsync()).ShouldBe(["Consent 40617009 deny*", "Consent 89666000 deny*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
        var after = (await house.DerivedAsync("Consent")).Single(consent => consent.GetProperty("id").ValueEquals(before.GetProperty("id").GetString()));
        after.GetProperty("meta").GetProperty("versionId").GetString().ShouldBe("2");
        after.GetProperty("provision").GetProperty("type").GetString().ShouldBe("deny");
        (await house.DerivedAsync("Encounter"))[0].GetProperty("meta").GetProperty("versionId").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task A_form_that_is_sent_again_unchanged_changes_nothing_that_was_derived()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f" });
        var before = house.House.Memory.VersionCount;

        await house.PutAsync(new MadeUpForm { Id = "f" });

        house.House.Memory.VersionCount.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_deleted_form_takes_along_what_was_derived()
    {
        var house = await DerivationHouse.OpenAsync();
        var form = await house.PostAsync(new MadeUpForm());

        await house.DeleteAsync(form);

        (await house.ToldAsync()).ShouldBeEmpty();
        (await house.DossierAsync()).Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_form_in_error_marks_what_was_derived_and_a_corrected_one_brings_it_back()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f" });
        var id = (await house.DerivedAsync("Consent"))[0].GetProperty("id").GetString();

        await house.PutAsync(new MadeUpForm { Id = "f", Status = "entered-in-error" });
        (await house.ToldAsync()).ShouldBe(
            ["Consent 89666000 deny entered-in-error*", "Encounter entered-in-error*", "Procedure entered-in-error*", "Provenance*", "QuestionnaireResponse entered-in-error"]);

        await house.PutAsync(new MadeUpForm { Id = "f", Status = "amended" });
        (await house.ToldAsync()).ShouldBe(OfOneDecision);
        (await house.DerivedAsync("Consent"))[0].GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_form_that_comes_in_error_yields_nothing()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Status = "entered-in-error" });

        (await house.ToldAsync()).ShouldBe(["QuestionnaireResponse entered-in-error"]);
    }

    [Fact]
    public async Task Professionals_are_contained_and_never_added_to_the_directory()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm { Wish = "Thuis blijven" });

        house.House.Memory.Homes.Keys.ShouldAllBe(key => key.Type != "Practitioner" && key.Type != "PractitionerRole" && key.Type != "Organization");
        var consent = (await house.DerivedAsync("Consent"))[0];
        consent.GetProperty("contained").GetRawText().ShouldContain("Jansen");
        consent.GetProperty("provision").GetProperty("actor").GetRawText().ShouldContain("\"#");
    }

    [Fact]
    public async Task Patient_stays_as_it_is()
    {
        var house = await DerivationHouse.OpenAsync();

        await house.PostAsync(new MadeUpForm());

        (await house.DossierAsync()).Resources.Single(resource => resource.Key.Type is "Patient").Version.ShouldBe(1);
    }

    [Fact]
    public async Task Agreeing_to_sharing_becomes_a_consent_of_privacy_apart_from_the_directives()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = null, Sharing = "441898007" });

        var sharing = (await house.DerivedAsync("Consent")).ShouldHaveSingleItem();
        Codes(sharing.GetProperty("scope")).ShouldBe(["patient-privacy"]);
        sharing.GetProperty("category").EnumerateArray().SelectMany(Codes).ShouldBe(["64292-6"]);
        sharing.GetProperty("provision").GetProperty("type").GetString().ShouldBe("permit");

        await house.PutAsync(new MadeUpForm { Id = "f", Resuscitation = null, Sharing = "UNK" });
        (await house.DerivedAsync("Consent")).ShouldBeEmpty();
    }

    [Fact]
    public void What_no_resource_can_hold_is_left_out_and_the_rest_is_derived()
    {
        var form = new Plan
        {
            CareWishes = [new TextStatement { Text = Answer<string>.Of("") }],
            SensesOfPurpose = [new TextStatement { Text = Answer<string>.Of("De tuin") }],
        };

        var implied = new FormResources(PzpStandard.Load()).Of(form, new Person("Patient/p", null, null));

        implied.ShouldHaveSingleItem().Name.ShouldBe("Observation 247751003");
    }

    [Fact]
    public async Task Every_code_and_every_reference_has_words_beside_it()
    {
        var house = await DerivationHouse.OpenAsync();
        await house.PostAsync(new MadeUpForm { Ventilation = "UNK", Wish = "Thuis blijven", Sharing = "441898007" });

        foreach (var type in new[] { "Consent", "Encounter", "Procedure", "Observation" })
        {
            foreach (var derived in await house.DerivedAsync(type))
                WordlessIn(derived).ShouldBeEmpty(derived.GetRawText());
        }
    }

    [Fact]
    public void The_tag_is_public()
    {
        DerivedMark.System.ShouldNotBeEmpty();
        DerivedMark.Code.ShouldBe("derived");
    }

    private static IEnumerable<string> WordlessIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(WordlessIn),
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name is not "meta").SelectMany(member => WordlessIn(member.Value)).Concat(Wordless(element)),
        _ => [],
    };

    private static IEnumerable<string> Wordless(JsonElement element)
    {
        var isCoding = element.TryGetProperty("system", out _) && element.TryGetProperty("code", out _);
        var isReference = element.TryGetProperty("reference", out var reference) && reference.ValueKind == JsonValueKind.String;
        if ((isCoding || isReference) && !element.TryGetProperty("display", out _))
            yield return element.GetRawText();
    }

    private static IEnumerable<string> Codes(JsonElement concept) => concept.GetProperty("coding").EnumerateArray().Select(coding => coding.GetProperty("code").GetString()!);
}
