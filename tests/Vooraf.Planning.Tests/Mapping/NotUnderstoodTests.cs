using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

public class NotUnderstoodTests
{
    private const string Unknown = """{ "url": "https://example.org/changes-everything", "valueBoolean": true }""";

    [Theory]
    [InlineData("""{ "modifierExtension": [ {0} ] }""")]
    [InlineData("""{ "implicitRules": "https://example.org/rules" }""")]
    [InlineData("""{ "provision": { "type": "permit", "modifierExtension": [ {0} ] } }""")]
    [InlineData("""{ "provision": { "type": "deny", "provision": [ { "type": "permit" } ] } }""")]
    [InlineData("""{ "modifierExtension": [ { "url": "http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.SpecificationOther" } ] }""")]
    [InlineData("""{ "provision": { "_type": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "masked" } ] } } }""")]
    public void a_directive_that_is_not_understood_is_neither_yes_nor_no(string change)
    {
        var directive = Directive(change);

        directive.Decision.ShouldBe(TreatmentDecision.CannotBeInterpreted);
        directive.NotUnderstood.ShouldNotBeNullOrEmpty();
        directive.Specification.ShouldBeNull();
    }

    [Fact]
    public void words_beside_a_type_overrule_it()
    {
        var directive = Directive("""{ "modifierExtension": [ { "url": "http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.SpecificationOther", "valueString": "alleen overdag" } ], "provision": { "type": "permit" } }""");

        directive.Decision.ShouldBe(TreatmentDecision.Other);
        directive.Specification.ShouldBe("alleen overdag");
    }

    [Theory]
    [InlineData("""{ "dataAbsentReason": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "not-asked" } ] } }""", AnswerState.NotAsked)]
    [InlineData("""{ "dataAbsentReason": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-unknown" } ] } }""", AnswerState.Unknown)]
    [InlineData("""{ "dataAbsentReason": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "masked" } ] } }""", AnswerState.CannotBeInterpreted)]
    [InlineData("""{ "valueCodeableConcept": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "code": "UNK" } ] } }""", AnswerState.Unknown)]
    [InlineData("""{ "valueCodeableConcept": { "coding": [ { "system": "http://snomed.info/sct", "code": "264362003" } ] } }""", AnswerState.Known)]
    [InlineData("""{ "valueString": "thuis" }""", AnswerState.CannotBeInterpreted)]
    [InlineData("""{ "implicitRules": "https://example.org/rules", "valueCodeableConcept": { "coding": [ { "system": "http://snomed.info/sct", "code": "264362003" } ] } }""", AnswerState.CannotBeInterpreted)]
    [InlineData("{}", AnswerState.NotRecorded)]
    public void the_states_of_an_answer_stay_apart(string answer, AnswerState state)
    {
        var root = JsonNode.Parse(answer)!.AsObject();
        root["resourceType"] = "Observation";
        root["id"] = "1";
        root["status"] = "final";
        root["code"] = JsonNode.Parse("""{ "coding": [ { "system": "http://snomed.info/sct", "code": "395091006" } ] }""");

        ResourceMapping.Read([PlanSources.Of(root)]).Plan.PlacesOfDeath.Single().Choice.State.ShouldBe(state);
    }

    [Theory]
    [InlineData("Encounter/e", true)]
    [InlineData("Encounter/e/_history/2", true)]
    [InlineData("https://here.example/fhir/Encounter/e", true)]
    [InlineData("https://here.example/fhir/Encounter/e/_history/2", true)]
    [InlineData("https://elsewhere.example/fhir/Encounter/e", false)]
    [InlineData("https://here.example/fhir/other/Encounter/e", false)]
    public void what_another_server_has_is_not_what_has_the_same_id_here(string reference, bool isHere)
    {
        var encounter = PlanSources.Of(JsonNode.Parse("""{ "resourceType": "Encounter", "id": "e", "period": { "start": "2026-01-10" } }""")!);
        var wish = PlanSources.Of(JsonNode.Parse($$"""
            { "resourceType": "Observation", "id": "1", "status": "final", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "153851000146100" } ] },
              "encounter": { "reference": "{{reference}}" }, "valueString": "Naar zee" }
            """)!);

        var plan = ResourceMapping.Read([encounter, wish], "https://here.example/fhir").Plan;

        plan.CareWishes.Single().Conversation.ShouldBe(isHere ? "Encounter/e" : reference);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{ "resourceType": 7 }""")]
    [InlineData("""{ "resourceType": "Consent", "resourceType": "Goal" }""")]
    [InlineData("""{ "resourceType": "Consent", "category": [ 1, null, { "coding": "x" } ], "provision": [] }""")]
    [InlineData("""{ "resourceType": "Patient", "name": [ 3, { "given": [ null, 4 ], "_given": { } } ], "extension": [ null, 2 ] }""")]
    [InlineData("""{ "resourceType": "RelatedPerson", "relationship": [ [ ] ], "telecom": { "system": "phone" } }""")]
    public void bad_input_is_listed_and_never_thrown(string json)
    {
        var reading = ResourceMapping.Read([new PlanResource("Consent/1", System.Text.Encoding.UTF8.GetBytes(json))]);

        reading.Plan.Directives.ShouldBeEmpty();
    }

    private static TreatmentDirective Directive(string change)
    {
        var root = JsonNode.Parse("""
            { "resourceType": "Consent", "id": "1", "status": "active",
              "category": [ { "coding": [ { "system": "http://snomed.info/sct", "code": "129125009" } ] } ],
              "provision": { "type": "permit", "code": [ { "coding": [ { "system": "http://snomed.info/sct", "code": "89666000" } ] } ] } }
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change.Replace("{0}", Unknown, StringComparison.Ordinal))!.AsObject())
            root[name] = value!.DeepClone();
        return ResourceMapping.Read([PlanSources.Of(root)]).Plan.Directives.Single();
    }
}
