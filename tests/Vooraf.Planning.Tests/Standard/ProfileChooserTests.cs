using System.Text.Json;
using Vooraf.Fhir.Validation;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.Standard;

public class ProfileChooserTests
{
    private const string Current = "https://api.iknl.nl/docs/pzp/r4/StructureDefinition/";
    private const string Old = "https://fhir.iknl.nl/fhir/StructureDefinition/";

    private static readonly PzpStandard Standard = PzpStandard.Load();

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""", "ACP-Patient")]
    [InlineData("""{"resourceType":"RelatedPerson"}""", "ACP-ContactPerson")]
    [InlineData("""{"resourceType":"Encounter"}""", "ACP-Encounter")]
    [InlineData("""{"resourceType":"DeviceUseStatement"}""", "ACP-MedicalDevice")]
    [InlineData("""{"resourceType":"Procedure","code":{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}}""", "ACP-Procedure")]
    [InlineData("""{"resourceType":"Procedure","code":{"coding":[{"system":"http://snomed.info/sct","code":"80146002"}]}}""", "")]
    [InlineData("""{"resourceType":"Consent","category":[{"text":"x"},{"coding":[{"code":"129125009"},{"system":"http://snomed.info/sct","code":"129125009"}]}]}""", "ACP-TreatmentDirective")]
    [InlineData("""{"resourceType":"Consent","category":[{"coding":[{"code":"129125009"}]}]}""", "")]
    [InlineData("""{"resourceType":"Consent","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]}}""", "ACP-TreatmentDirective")]
    [InlineData("""{"resourceType":"Consent","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"adr"}]}}""", "ACP-AdvanceDirective")]
    [InlineData("""{"resourceType":"Consent","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]}}""", "")]
    [InlineData("""{"resourceType":"Goal","description":{"coding":[{"system":"http://snomed.info/sct","code":"385987000"}]}}""", "ACP-MedicalPolicyGoal")]
    [InlineData("""{"resourceType":"Device","type":{"coding":[{"system":"http://snomed.info/sct","code":"1236894001"}]}}""", "ACP-MedicalDevice.Product-ICD")]
    [InlineData("""{"resourceType":"Observation","code":{"coding":[{"system":"http://snomed.info/sct","code":"247751003"}]}}""", "ACP-SenseOfPurpose")]
    [InlineData("""{"resourceType":"Observation","code":{"coding":[{"system":"http://snomed.info/sct","code":"665671000146101"}]}}""", "")]
    [InlineData("""{"resourceType":"Observation","code":{"coding":["x",{"system":7,"code":null}]}}""", "")]
    [InlineData("""{"resourceType":"Observation","code":7}""", "")]
    [InlineData("""{"resourceType":"Organization"}""", "")]
    [InlineData("7", "")]
    public void type_and_code_point_to_a_profile_when_none_is_claimed(string resource, string profile)
    {
        Choose(resource).Profiles.Select(canonical => canonical.Replace(Current, "", StringComparison.Ordinal)).ShouldBe(profile.Length == 0 ? [] : [profile]);
    }

    [Fact]
    public void claiming_another_profile_does_not_escape_the_one_that_the_code_points_to()
    {
        var choice = Choose("""{"resourceType":"Observation","meta":{"profile":["https://example.org/mine"]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"395091006"}]}}""");

        choice.Profiles.ShouldBe(["https://example.org/mine", Current + "ACP-PreferredPlaceOfDeath"]);
    }

    [Theory]
    [InlineData(Old + "ACP-Patient", "Patient")]
    [InlineData(Old + "ACP-Patient|0.1.3-beta3", "Patient")]
    [InlineData(Current + "ACP-Patient", "Patient")]
    [InlineData(Current + "ACP-Patient|1.0.0-rc1", "Patient")]
    [InlineData(Current + "ACP-Patient|1.0.0-rc2", "Patient")]
    [InlineData(Current + "ACP-Patient|1.0.0-rc3", "Patient")]
    public void every_version_of_a_profile_that_stayed_the_same_is_judged_as_the_current_one(string claimed, string type)
    {
        var choice = Choose($$"""{ "resourceType":"{{type}}","meta":{ "profile":["{{claimed}}"] } }""");

        choice.Profiles.ShouldBe([Current + "ACP-Patient"]);
        choice.NotJudged.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Old)]
    [InlineData(Current)]
    public void a_profile_that_was_renamed_is_judged_as_what_it_became(string canonicalBase)
    {
        Choose($$"""{ "resourceType":"Observation","meta":{ "profile":["{{canonicalBase}}ACP-OtherImportantInformation"] } }""").Profiles.ShouldBe([Current + "ACP-SenseOfPurpose"]);
    }

    [Theory]
    [InlineData(Old + "ACP-Medical-Policy-Goal", """ "resourceType":"Goal","description":{"coding":[{"system":"http://snomed.info/sct","code":"385987000"}]} """)]
    [InlineData(Current + "ACP-Medical-Policy-Goal", """ "resourceType":"Goal","description":{"coding":[{"system":"http://snomed.info/sct","code":"385987000"}]} """)]
    [InlineData(Old + "ACP-SpecificCareWishes", """ "resourceType":"Observation","code":{"coding":[{"system":"http://snomed.info/sct","code":"153851000146100"}]} """)]
    [InlineData(Current + "ACP-OrganDonationChoiceRegistration|1.0.0-rc1", """ "resourceType":"Observation","code":{"coding":[{"system":"http://snomed.info/sct","code":"570801000146104"}]} """)]
    [InlineData(Old + "ACP-Communication", """ "resourceType":"Communication" """)]
    public void what_an_older_version_asked_less_of_is_not_judged_and_that_is_said(string claimed, string rest)
    {
        var choice = Choose($$"""{ "meta":{ "profile":["{{claimed}}"] }, {{rest}} }""");

        choice.Profiles.ShouldBeEmpty();
        choice.NotJudged.ShouldBe([claimed]);
    }

    [Fact]
    public void an_older_claim_lifts_only_the_profile_that_it_became()
    {
        var choice = Choose($$"""{ "resourceType":"Observation","meta":{ "profile":["{{Old}}ACP-SpecificCareWishes"] },"code":{ "coding":[{"system":"http://snomed.info/sct","code":"395091006"}] } }""");

        choice.Profiles.ShouldBe([Current + "ACP-PreferredPlaceOfDeath"]);
    }

    [Theory]
    [InlineData("""{"resourceType":"Observation","code":{"coding":[{"system":"http://snomed.info/sct","code":"665671000146101"}]}}""", "ACP-LegallyCapable")]
    [InlineData("""{"resourceType":"Procedure","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190099"}]}}""", "ACP-Procedure")]
    public void the_later_changes_add_profiles_and_codes(string resource, string profile)
    {
        using var document = JsonDocument.Parse(resource);

        Standard.Chooser(later: true).Choose(document.RootElement).Profiles.ShouldBe([Current + profile]);
    }

    private static ProfileChoice Choose(string resource)
    {
        using var document = JsonDocument.Parse(resource);
        return Standard.Chooser().Choose(document.RootElement);
    }
}
