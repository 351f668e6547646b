using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Standard;

public class BuiltInVerdictTests
{
    [Fact]
    public void every_published_fixture_is_judged_the_same_by_the_tables_and_by_the_definitions_that_they_were_made_of()
    {
        var resources = BothSources.Resources("pzp-r4/testdata/1.0.0-rc2");

        var verdicts = BothSources.Verdicts(BothSources.BuiltIn, resources);

        verdicts.ShouldBe(BothSources.Verdicts(BothSources.Published, resources));
        resources.Count.ShouldBe(43);
    }

    [Fact]
    public void of_the_fixtures_the_known_faults_are_found_and_no_others()
    {
        BothSources.Errors(BothSources.BuiltIn, BothSources.Resources("pzp-r4/testdata/1.0.0-rc2")).Select(error => error.Split(' ')).Select(parts => parts[0] + " " + parts[^1]).Distinct(StringComparer.Ordinal).ShouldBe(
            [
                "Consent-D2-ACP-TreatmentDirective-Cardiopulmonary-Resuscitation Consent",
                "Device-D1-ACP-Medical-Device-Product-ICD Device.identifier",
                "Patient-ACP-Patient-Samira Patient.name[0].given[2].extension",
                "Patient-ACP-Patient-Samira Patient.name[0].given[3].extension",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void resources_of_the_oldest_version_are_accepted()
    {
        BothSources.Errors(BothSources.BuiltIn, BothSources.Resources("pzp-r4/examples")).ShouldBeEmpty();
    }

    // rc1 and rc2 give this profile the same canonical without a version, so that it cannot be seen that the method was not asked for yet.
    [Fact]
    public void of_the_version_before_only_what_the_current_one_asks_more_under_the_same_name_is_found()
    {
        BothSources.Errors(BothSources.BuiltIn, BothSources.Resources("pzp-r4/testdata/1.0.0-rc1"))
            .ShouldBe(["Observation-D3-ACP-OrganDonationChoiceRegistration Error required Observation.method"]);
    }

    [Fact]
    public void five_hundred_people_of_the_benchmark_are_judged_the_same_and_without_an_error()
    {
        var people = BenchPeople.Make(500);
        people.Count.ShouldBe(500);

        foreach (var person in people)
        {
            using var reading = ResourceReader.Read(person);
            reading.IsValid.ShouldBeTrue();
            var verdicts = Judge(BothSources.BuiltIn, reading.Document!.RootElement);
            verdicts.ShouldBe(Judge(BothSources.Published, reading.Document.RootElement));
            verdicts.ShouldNotContain(verdict => verdict.Contains(" Error ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void three_hundred_people_of_our_own_meet_their_profiles(bool later)
    {
        var people = new MadeUpPeople(BothSources.Standard, new PeopleOptions(LegallyCapableAsObservation: later));
        var profiles = later ? BothSources.BuiltInWithDeltas : BothSources.BuiltIn;

        foreach (var person in people.Make(1, 300))
        {
            using var document = JsonDocument.Parse(person.Bundle);
            profiles.Validate(document.RootElement, [], ReferenceSources.None).Where(issue => issue.Severity <= IssueSeverity.Error).ShouldBeEmpty($"person {person.Number}");
        }
    }

    [Theory]
    [InlineData("""{"type":"permit"}""", false, 0)]
    [InlineData("""{"type":"permit"}""", true, 1)]
    [InlineData("""{"period":{"end":"2026-01-01"}}""", true, 0)]
    [InlineData("""{"period":{"end":"2026-01-01"}}""", false, 1)]
    public void a_directive_has_a_decision_or_a_specification_and_not_both(string provision, bool specifies, int errors)
    {
        var specification = specifies ? """ "modifierExtension":[{"url":"http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.SpecificationOther","valueString":"x"}], """ : "";
        using var consent = JsonDocument.Parse($$"""
            {
              "resourceType":"Consent", {{specification}} "status":"active",
              "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
              "category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],
              "patient":{"reference":"Patient/1"}, "policy":[{"uri":"https://wetten.overheid.nl/"}], "provision": {{provision}}
            }
            """);

        BothSources.BuiltIn.Validate(consent.RootElement, [], ReferenceSources.None)
            .Count(issue => issue.Diagnostics.Contains("pzp-decision", StringComparison.Ordinal)).ShouldBe(errors);
    }

    [Fact]
    public void the_later_changes_ask_for_more_only_when_they_are_on()
    {
        using var request = JsonDocument.Parse("""
            {"resourceType":"CommunicationRequest","status":"active","category":[{"coding":[{"system":"http://snomed.info/sct","code":"223449006"}]}],
            "requester":{"reference":"PractitionerRole/1"},"sender":{"reference":"Patient/1"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}]}
            """);

        BothSources.BuiltIn.Validate(request.RootElement, [], ReferenceSources.None).ShouldNotContain(issue => issue.Severity == IssueSeverity.Error);
        BothSources.BuiltInWithDeltas.Validate(request.RootElement, [], ReferenceSources.None).Count(issue => issue.Severity == IssueSeverity.Error).ShouldBe(2);
    }

    [Fact]
    public void a_profile_that_is_asked_for_and_not_known_is_an_error()
    {
        using var patient = JsonDocument.Parse("""{"resourceType":"Patient"}""");

        BothSources.BuiltIn.Validate(patient.RootElement, ["https://example.org/unknown"], ReferenceSources.None).ShouldHaveSingleItem().Severity.ShouldBe(IssueSeverity.Error);
    }

    private static IReadOnlyList<string> Judge(PzpProfiles profiles, JsonElement bundle) =>
        [.. BothSources.Verdicts("person", profiles.Validate(bundle, [], ReferenceSources.None))];
}
