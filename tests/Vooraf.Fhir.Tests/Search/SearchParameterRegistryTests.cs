using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

public class SearchParameterRegistryTests
{
    private static readonly SearchParameterKind[] Kinds =
        [SearchParameterKind.Token, SearchParameterKind.Reference, SearchParameterKind.Date, SearchParameterKind.String, SearchParameterKind.Uri];

    [Fact]
    public void every_r4_parameter_of_a_supported_kind_is_supported_but_for_these()
    {
        var missing = FhirDefinitions.R4.ResourceTypes
            .SelectMany(type => FhirDefinitions.R4.SearchParameters
                .Where(one => Kinds.Contains(one.Kind) && one.Bases.Any(FhirDefinitions.R4.FindType(type)!.Is) && SearchParameterRegistry.R4.Find(type, one.Code) is null)
                .Select(one => one.Bases.Contains(type, StringComparer.Ordinal) ? $"{type}.{one.Code}" : one.Code))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        missing.ShouldBe(["Bundle.composition", "Bundle.message", "_content", "_query", "_text"]);
    }

    [Theory]
    [InlineData("Encounter", "patient,reason-reference")]
    [InlineData("Procedure", "patient,code,encounter")]
    [InlineData("Consent", "patient,scope,category,actor")]
    [InlineData("Goal", "patient,category")]
    [InlineData("Observation", "patient,code")]
    [InlineData("DeviceUseStatement", "patient,device")]
    [InlineData("Device", "type,patient")]
    [InlineData("CommunicationRequest", "patient,category")]
    [InlineData("QuestionnaireResponse", "patient,subject,questionnaire")]
    [InlineData("Patient", "identifier,_id,_lastUpdated,deceased,phone")]
    public void what_the_national_standard_asks_is_supported(string type, string codes) =>
        codes.Split(',').ShouldAllBe(code => SearchParameterRegistry.R4.SupportedFor(type).Any(parameter => parameter.Code == code));

    [Fact]
    public void an_extra_parameter_is_supported_on_its_type_only()
    {
        var world = new SearchWorld(null, new SearchParameterDefinition("description", SearchParameterKind.Token, "http://hl7.org/fhir/SearchParameter/Goal-description", ["Goal"], [], "Goal.description"))
            .Add("""{"resourceType":"Goal","id":"g","description":{"coding":[{"system":"http://snomed.info/sct","code":"385987000"}]}}""");

        world.Find("Goal?description=http://snomed.info/sct|385987000,1351964001").ShouldBe(["g"]);
        SearchParameterRegistry.R4.Find("Goal", "description").ShouldBeNull();
    }

    [Fact]
    public void a_deceased_person_is_told_from_a_living_one()
    {
        var world = SearchWorld.With(
            """{"resourceType":"Patient","id":"living"}""",
            """{"resourceType":"Patient","id":"said-living","deceasedBoolean":false}""",
            """{"resourceType":"Patient","id":"dead","deceasedBoolean":true}""",
            """{"resourceType":"Patient","id":"dead-since","deceasedDateTime":"2025-01-01"}""");

        world.Find("Patient?deceased=true").ShouldBe(["dead", "dead-since"]);
        world.Find("Patient?deceased=false").ShouldBe(["living", "said-living"]);
        world.Find("Patient?death-date=2025").ShouldBe(["dead-since"]);
    }

    [Fact]
    public void a_contact_point_is_found_by_its_kind()
    {
        var world = SearchWorld.With("""{"resourceType":"Patient","id":"p","telecom":[{"system":"phone","value":"06-1"},{"system":"email","value":"a@example.org"}]}""");

        world.Find("Patient?phone=06-1").ShouldBe(["p"]);
        world.Find("Patient?email=06-1").ShouldBeEmpty();
        world.Find("Patient?telecom=a@example.org").ShouldBe(["p"]);
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","name":"x","identifier":{"system":1},"birthDate":12,"telecom":[null,3],"deceasedBoolean":"maybe"}""")]
    [InlineData("""{"resourceType":"Consent","patient":"Patient/1","category":[1,{"coding":"x"}],"dateTime":"never","scope":[]}""")]
    [InlineData("""{"resourceType":"Procedure","performedPeriod":{"start":7},"subject":[{"reference":{}}]}""")]
    [InlineData("""{"resourceType":7}""")]
    [InlineData("""{"resourceType":"Nothing"}""")]
    [InlineData("[]")]
    public void malformed_content_is_passed_over(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);

        Should.NotThrow(() => new SearchIndexer(SearchParameterRegistry.R4).Extract(document.RootElement));
    }

    [Fact]
    public void the_index_of_a_resource_is_small()
    {
        using var document = System.Text.Json.JsonDocument.Parse("""
            {"resourceType":"Consent","id":"019ab6f2c4d37a61b5f09e4b2d8c7a11","meta":{"profile":["https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ACP-TreatmentDirective"]},
            "identifier":[{"system":"https://example.org/fhir/NamingSystem/id","value":"7046baa4-0262-41a1-84b9-23061ffa1150"}],"status":"active",
            "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
            "category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"Patient/019ab6f2c4d37a61b5f09e4b2d8c7a12"},
            "dateTime":"2025-03-31","provision":{"type":"deny","actor":[{"reference":{"reference":"Patient/019ab6f2c4d37a61b5f09e4b2d8c7a12"}},
            {"reference":{"reference":"PractitionerRole/019ab6f2c4d37a61b5f09e4b2d8c7a13"}}],"code":[{"coding":[{"system":"http://snomed.info/sct","code":"89666000"}]}]}}
            """);

        new SearchIndexer(SearchParameterRegistry.R4).Extract(document.RootElement)!.Value.Length.ShouldBeLessThan(200);
    }
}
