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
    private static readonly PzpStandard Standard = PzpStandard.Load();

    [Theory]
    [InlineData("testdata/1.0.0-rc2/QuestionnaireResponse-C1-ACP-zib2020.json")]
    [InlineData("testdata/1.0.0-rc2/QuestionnaireResponse-C2-ACP-zib2020.json")]
    [InlineData("examples/QuestionnaireResponse-HendrikHartman-20201001.json")]
    [InlineData("examples/QuestionnaireResponse-HendrikHartman-20221108.json")]
    public void What_is_derived_from_a_published_form_has_no_errors(string file)
    {
        var profiles = new PzpProfiles(Standard);
        var form = FormReading.Of(File.ReadAllBytes(SharedFiles.PathOf("conformance/pzp-r4/" + file)), "QuestionnaireResponse/f", new FormMapping(Standard))!;

        var implied = new FormResources(Standard).Of(form.Plan, new Person("Patient/p", null, null));

        implied.ShouldNotBeEmpty();
        var wrong = implied.SelectMany(one => ErrorsIn(profiles, one)).ToArray();
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static IEnumerable<string> ErrorsIn(PzpProfiles profiles, ImpliedResource implied)
    {
        using var document = JsonDocument.Parse(JsonBytes.Of(implied.Resource));
        return [.. profiles.Validate(document.RootElement, [], ReferenceSources.None).Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => $"{implied.Name}: {issue.Expression}: {issue.Diagnostics}")];
    }
}
