using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation;

public sealed class PublishedInstanceTests
{
    [Fact]
    public void Every_published_example_meets_the_official_profiles()
    {
        var resources = DutchPackages.Resources("pzp-r4/examples");
        var session = DutchPackages.Beta3.Begin(ReferenceSources.OfResources(resources.Select(static entry => entry.Resource)));

        var errors = resources.SelectMany(entry => Errors(entry.Name, session.Validate(entry.Resource)));

        resources.Count.ShouldBe(25);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_published_fixtures_only_the_known_faults_are_found_and_all_of_them()
    {
        var resources = DutchPackages.Resources("pzp-r4/testdata/1.0.0-rc2");
        var session = DutchPackages.Rc2.Begin(ReferenceSources.OfResources(resources.Select(static entry => entry.Resource)));

        var errors = resources
            .SelectMany(entry => session.Validate(entry.Resource).Where(static issue => issue.Severity <= IssueSeverity.Error).Select(issue => (entry.Name, issue.Expression)))
            .Distinct();

        resources.Count.ShouldBe(43);
        errors.ShouldBe(
            [
                ("Consent-D2-ACP-TreatmentDirective-Cardiopulmonary-Resuscitation", "Consent"),
                ("Device-D1-ACP-Medical-Device-Product-ICD", "Device.identifier"),
                ("Patient-ACP-Patient-Samira", "Patient.name[0].given[2].extension"),
                ("Patient-ACP-Patient-Samira", "Patient.name[0].given[3].extension"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Five_hundred_made_up_people_meet_the_reconstructed_profiles()
    {
        var people = 0;
        var resources = 0;
        foreach (var bundle in Workload.Bundles(500))
        {
            Errors(bundle.GetProperty("entry")[0].GetProperty("fullUrl").GetString()!, DutchPackages.Rc2.Validate(bundle, [], ReferenceSources.None)).ShouldBeEmpty();
            people++;
            resources += bundle.GetProperty("entry").GetArrayLength();
        }

        people.ShouldBe(500);
        resources.ShouldBeGreaterThan(500 * 20);
    }

    private static IEnumerable<string> Errors(string name, IReadOnlyList<Issue> issues) =>
        issues.Where(static issue => issue.Severity <= IssueSeverity.Error).Select(issue => $"{name}: {issue.Expression}: {issue.Diagnostics}");
}
