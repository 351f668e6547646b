using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>What is derived from the published forms meets the profiles.</summary>
public sealed class DerivedProfileTests
{
    private const string Decisions =
        "Observation 665671000146101, Goal, Consent treatment 89666000, Consent treatment 40617009, Consent treatment 305351004, Consent treatment 32485007, "
        + "Consent treatment 281789004, Consent treatment 116762002";

    private const string Rest =
        ", Consent treatment uitzetten van cardioverter-defibrillator in laatste levensfase (SNOMED CT - 400231000146108), DeviceUseStatement, Device, "
        + "Observation 153851000146100, Observation 395091006, Observation 340171000146104, Observation 570801000146104, Observation 247751003, "
        + "CommunicationRequest, Procedure, Consent patient-privacy";

    private static readonly PzpStandard Standard = PzpStandard.Load();

    [Theory]
    [InlineData("testdata/1.0.0-rc2/QuestionnaireResponse-C1-ACP-zib2020.json", "Encounter, Goal, Consent treatment 89666000, CommunicationRequest, Procedure, Consent patient-privacy")]
    [InlineData("testdata/1.0.0-rc2/QuestionnaireResponse-C2-ACP-zib2020.json", "RelatedPerson, RelatedPerson, Encounter, " + Decisions + Rest)]
    [InlineData("examples/QuestionnaireResponse-HendrikHartman-20201001.json", "RelatedPerson, Encounter, " + Decisions + ", Consent treatment OTH" + Rest)]
    [InlineData("examples/QuestionnaireResponse-HendrikHartman-20221108.json", "RelatedPerson, Encounter, " + Decisions + ", Consent treatment OTH" + Rest)]
    public void What_is_derived_from_a_published_form_is_complete_and_has_no_errors(string file, string parts)
    {
        var profiles = new PzpProfiles(Standard);
        var form = FormReading.Of(File.ReadAllBytes(SharedFiles.PathOf("conformance/pzp-r4/" + file)), "QuestionnaireResponse/f", new FormMapping(Standard), _ => default)!;

        var implied = new FormResources(Standard).Of(form.Plan, new Person("Patient/p", null, null));

        string.Join(", ", implied.Select(one => one.Type is "RelatedPerson" ? one.Type : one.Name)).ShouldBe(parts);
        var wrong = implied.SelectMany(one => ErrorsIn(profiles, one)).ToArray();
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static IEnumerable<string> ErrorsIn(PzpProfiles profiles, ImpliedResource implied)
    {
        using var document = JsonDocument.Parse(JsonBytes.Of(implied.Resource));
        return [.. profiles.Validate(document.RootElement, [], ReferenceSources.None).Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => $"{implied.Name}: {issue.Expression}: {issue.Diagnostics}")];
    }
}
