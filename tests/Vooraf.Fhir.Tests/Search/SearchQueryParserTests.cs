using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

public class SearchQueryParserTests
{
    private const string Bsn = "999900018";
    private const string NotBsn = "999900019";
    private static readonly SearchWorld World = new();

    [Theory]
    [InlineData("Consent?colour=red", "no search parameter")]
    [InlineData("Consent?category:text=red", "modifier")]
    [InlineData("Consent?date:exact=2025", "modifier")]
    [InlineData("Observation?value-quantity=5", "not supported")]
    [InlineData("Consent?_has:Provenance:target:agent=1", "no search parameter")]
    [InlineData("Consent?_id:not=c1", "modifier")]
    [InlineData("Patient?_summary=true", "_summary")]
    [InlineData("Patient?_sort=name", "_sort")]
    [InlineData("Patient?_elements=id", "no search parameter")]
    [InlineData("Patient?_include=*", "_include")]
    [InlineData("Procedure?_include=Encounter:subject", "_include")]
    [InlineData("Procedure?_include=Procedure:code", "_include")]
    [InlineData("Procedure?_include:iterate=Procedure:encounter", "iterate")]
    [InlineData("Procedure?_include:Procedure:encounter", "_include=")]
    [InlineData("Procedure?_revinclude=Provenance:target", "no search parameter")]
    public void what_is_not_supported_is_an_error_and_with_lenient_handling_a_warning(string search, string says)
    {
        var issue = World.Refusal(search);
        issue.Code.ShouldBe(IssueCode.NotSupported);
        issue.Diagnostics.ShouldContain(says);
        if (search.Contains("_include:Procedure", StringComparison.Ordinal))
            return;

        var lenient = World.Read(search, SearchHandling.Lenient);
        lenient.Query.ShouldNotBeNull().Applied.ShouldBeEmpty();
        lenient.Issues.ShouldHaveSingleItem().Severity.ShouldBe(IssueSeverity.Warning);
    }

    [Theory]
    [InlineData("Patient?_count=-1")]
    [InlineData("Patient?_count=many")]
    [InlineData("Patient?_count=1&_count=2")]
    [InlineData("Patient?_total=maybe")]
    [InlineData("Patient?_summary=maybe")]
    [InlineData("Patient?identifier=")]
    [InlineData("Patient?identifier=a,,b")]
    [InlineData("Patient?identifier=|")]
    [InlineData("Patient?identifier:missing=maybe")]
    [InlineData("Consent?category:in=https://example.org/ValueSet/unknown")]
    public void a_value_that_cannot_be_understood_is_an_error_under_any_handling(string search)
    {
        World.Refusal(search).Severity.ShouldBe(IssueSeverity.Error);
        World.Read(search, SearchHandling.Lenient).Query.ShouldBeNull();
    }

    [Fact]
    public void the_old_form_of_include_is_understood_under_lenient_handling() =>
        World.Read("Procedure?patient=p1&_include:Procedure:encounter", SearchHandling.Lenient)
            .Query!.Includes.ShouldHaveSingleItem().Parameter.Code.ShouldBe("encounter");

    [Fact]
    public void a_value_set_is_searched_with_and_without_its_version()
    {
        var set = new SearchValueSet(["https://new.example.org/ValueSet/v", "https://old.example.org/ValueSet/v"], [new("http://snomed.info/sct", "1"), new("http://snomed.info/sct", "2")]);
        var world = new SearchWorld(new SearchQueryOptions { ValueSets = [set] }).Add(
            """{"resourceType":"Device","id":"in","type":{"coding":[{"system":"http://snomed.info/sct","code":"2"}]}}""",
            """{"resourceType":"Device","id":"other-system","type":{"coding":[{"system":"http://loinc.org","code":"2"}]}}""",
            """{"resourceType":"Device","id":"other-code","type":{"coding":[{"system":"http://snomed.info/sct","code":"3"}]}}""");

        world.Find("Device?type:in=https://new.example.org/ValueSet/v").ShouldBe(["in"]);
        world.Find("Device?type:in=https://old.example.org/ValueSet/v|1.0").ShouldBe(["in"]);
        world.Find("Device?type:not-in=https://old.example.org/ValueSet/v").ShouldBe(["other-system", "other-code"]);
    }

    [Theory]
    [InlineData("Consent?patient=Patient/p1", "p1")]
    [InlineData("Consent?patient=p1", "p1")]
    [InlineData("QuestionnaireResponse?subject=Patient/p1", "p1")]
    [InlineData("Observation?subject:Patient=p1", "p1")]
    [InlineData("Observation?subject=p1", "p1")]
    [InlineData("Observation?performer=Patient/p1", "p1")]
    [InlineData("Patient?_id=p1", "p1")]
    [InlineData("Consent?patient._id=p1", "p1")]
    [InlineData("DeviceUseStatement?device.patient=Patient/p1", "p1")]
    [InlineData("Consent?patient=Patient/p1,Patient/p2", "p1,p2")]
    [InlineData("Observation?performer=Patient/p1,Practitioner/d1", "")]
    [InlineData("Observation?performer=Practitioner/d1", "")]
    [InlineData("Observation?subject=Group/g1", "")]
    [InlineData("Consent?_id=c1", "")]
    [InlineData("Consent?category:not=1", "")]
    [InlineData("Consent?patient:missing=false", "")]
    public void a_query_tells_whom_it_is_about(string search, string expected) =>
        string.Join(',', World.Read(search).Query!.Persons.Select(person => person.Id)).ShouldBe(expected);

    [Theory]
    [InlineData("Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + Bsn)]
    [InlineData("Patient?identifier=urn:oid:2.16.840.1.113883.2.4.6.3|" + Bsn)]
    [InlineData("Patient?identifier=" + Bsn)]
    [InlineData("Consent?patient.identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + Bsn)]
    [InlineData("Consent?patient:identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + Bsn)]
    [InlineData("Observation?subject:Patient.identifier=" + Bsn)]
    [InlineData("DeviceUseStatement?device.patient.identifier=" + Bsn)]
    public void a_bsn_names_a_person_and_is_seen_in_every_place(string search)
    {
        var reading = World.Read(search);

        reading.CarriesBsn.ShouldBeTrue();
        reading.Query!.CarriesBsn.ShouldBeTrue();
        var person = reading.Query.Persons.ShouldHaveSingleItem();
        person.IsBsn.ShouldBeTrue();
        person.Value.ShouldBe(Bsn);
        person.ToString().ShouldNotContain(Bsn);
    }

    [Theory]
    [InlineData("Patient?colour=http://fhir.nl/fhir/NamingSystem/bsn|" + Bsn)]
    [InlineData("Patient?identifier=x,," + Bsn)]
    [InlineData("Nothing?identifier=" + Bsn)]
    public void a_bsn_is_seen_in_a_query_that_is_in_error_and_never_repeated(string search)
    {
        var reading = World.Read(search);

        reading.Query.ShouldBeNull();
        reading.CarriesBsn.ShouldBeTrue();
        reading.Issues.ShouldAllBe(issue => !issue.Diagnostics.Contains(Bsn));
    }

    [Theory]
    [InlineData("Patient?identifier=urn:example|" + Bsn)]
    [InlineData("Patient?identifier=" + NotBsn)]
    [InlineData("Patient?identifier=000000000")]
    [InlineData("Consent?category=" + Bsn)]
    [InlineData("Patient?name=" + Bsn)]
    public void other_numbers_are_not_taken_for_a_bsn(string search) => World.Read(search).CarriesBsn.ShouldBeFalse();

    [Fact]
    public void a_bsn_is_found_under_both_of_its_systems() =>
        SearchWorld.With($$"""{"resourceType":"Patient","id":"p1","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"{{Bsn}}"}]}""")
            .Find("Patient?identifier=urn:oid:2.16.840.1.113883.2.4.6.3|" + Bsn).ShouldBe(["p1"]);

    [Fact]
    public void a_parameter_name_that_holds_a_number_is_not_repeated() => World.Refusal($"Patient?x{Bsn}=1").Diagnostics.ShouldNotContain(Bsn);

    [Fact]
    public void the_count_is_kept_within_the_maximum()
    {
        World.Read("Patient?_count=5").Query!.Count.ShouldBe(5);
        World.Read("Patient?_count=999999").Query!.Count.ShouldBe(new SearchQueryOptions().MaxCount);
        World.Read("Patient?_count=0").Query!.CountOnly.ShouldBeTrue();
        World.Read("Patient?_summary=count").Query!.CountOnly.ShouldBeTrue();
        World.Read("Patient?_total=none").Query!.WithTotal.ShouldBeFalse();
    }

    [Fact]
    public void a_query_with_too_many_values_is_refused() =>
        World.Refusal("Consent?category=" + string.Join(',', Enumerable.Range(0, 300))).Code.ShouldBe(IssueCode.TooCostly);

    [Fact]
    public void format_and_pretty_are_left_to_others()
    {
        var query = World.Read("Patient?_id=p1&_format=json&_pretty=true").Query!;

        query.Applied.ShouldHaveSingleItem().Key.ShouldBe("_id");
    }
}
