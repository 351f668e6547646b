using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Tests.Json;

public class ResourceReferencesTests
{
    [Fact]
    public void every_reference_is_found_with_its_place_in_order()
    {
        var found = Of("""
            {"resourceType":"Encounter","status":"planned","class":{"code":"AMB"},
             "contained":[{"resourceType":"Organization","id":"o","partOf":{"reference":"Organization/2"}}],
             "subject":{"reference":"Patient/1","type":"Patient"},
             "participant":[{},{"individual":{"identifier":{"system":"urn:agb","value":"123"}}}],
             "extension":[{"url":"u","valueReference":{"reference":"urn:uuid:7"}}],
             "_status":{"extension":[{"url":"v","valueReference":{"reference":"Basic/1"}}]}}
            """);

        found.Select(one => one.Location).ShouldBe(
        [
            "Encounter.contained[0].partOf",
            "Encounter.subject",
            "Encounter.participant[1].individual",
            "Encounter.extension[0].value",
            "Encounter.status.extension[0].value",
        ]);
        found[0].Targets.ShouldBe(["Organization"]);
        found[1].ShouldBe(new ResourceReference("Encounter.subject", "Patient/1", "Patient", null, null, found[1].Targets));
        found[2].Path.ShouldBe("Encounter.participant.individual");
        found[2].Literal.ShouldBeNull();
        (found[2].IdentifierSystem, found[2].IdentifierValue).ShouldBe(("urn:agb", "123"));
        found[3].Literal.ShouldBe("urn:uuid:7");
        found[3].Targets.ShouldBeEmpty();
    }

    [Fact]
    public void references_in_the_resources_of_a_Bundle_are_found() =>
        Of("""{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Basic","code":{"text":"x"},"subject":{"reference":"Patient/1"}}}]}""")
            .ShouldHaveSingleItem().Location.ShouldBe("Bundle.entry[0].resource.subject");

    [Fact]
    public void a_resource_without_references_has_none() => Of("""{"resourceType":"Patient"}""").ShouldBeEmpty();

    private static IReadOnlyList<ResourceReference> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ResourceReferences.Of(document.RootElement);
    }
}
