using System.Text.Json.Nodes;
using Vooraf.Planning.Current;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

/// <summary>A concept may say the same in several code systems: the coding that the standard knows is the one that is read.</summary>
public class SeveralCodingsTests
{
    private const string Local = """{ "system": "https://example.org/codes", "code": "REA" }""";

    private static readonly PlanConcept LocalOnly = new("https://example.org/codes", "REA");

    [Fact]
    public void a_treatment_that_has_a_local_code_first_is_found_by_the_code_of_the_standard()
    {
        var plan = Read(Consent($$"""{ "type": "deny", "code": [ { "coding": [ {{Local}}, {{Sct("89666000")}} ] } ] }"""));

        plan.Directives.Single().Treatment.ShouldBe(PlanCodes.Resuscitation);
        Today(plan).On(PlanCodes.Resuscitation)!.Counting!.Outcome.Key.ShouldBe("deny");
    }

    [Fact]
    public void a_treatment_without_a_code_of_the_standard_goes_by_its_first_code() =>
        Read(Consent($$"""{ "type": "deny", "code": [ { "coding": [ {{Local}}, {{Sct("265764009")}} ] } ] }""")).Directives.Single().Treatment.ShouldBe(LocalOnly);

    [Fact]
    public void switching_off_an_icd_is_found_beside_the_code_that_the_list_has_for_it() =>
        Read(Consent($$"""{ "type": "permit", "code": [ { "coding": [ {{Null("OTH")}}, {{Sct("400231000146108")}} ] } ] }""")).Directives.Single().IsIcdDeactivation.ShouldBeTrue();

    [Fact]
    public void the_goal_is_found_behind_a_local_code()
    {
        var plan = Read("""{ "resourceType": "Goal", "id": "1", "lifecycleStatus": "active", "description": { "coding": [ {0}, {1} ] } }"""
            .Replace("{0}", Local, StringComparison.Ordinal).Replace("{1}", Sct("225353007"), StringComparison.Ordinal));

        plan.Goals.Single().Choice.Value.Code.ShouldBe("713148004");
    }

    [Theory]
    [InlineData("395091006", "264362003")]
    [InlineData("340171000146104", "340201000146103")]
    [InlineData("570801000146104", "373067005")]
    public void a_choice_is_found_behind_a_local_code(string question, string choice)
    {
        var plan = Read($$"""
            { "resourceType": "Observation", "id": "1", "status": "final", "code": { "coding": [ {{Sct(question)}} ] }, "valueCodeableConcept": { "coding": [ {{Local}}, {{Sct(choice)}} ] } }
            """);

        plan.PlacesOfDeath.Concat(plan.EuthanasiaPositions).Concat(plan.DonorRegistrations).Single().Choice.Value.Code.ShouldBe(choice);
    }

    [Fact]
    public void a_declaration_is_found_behind_a_local_code()
    {
        var plan = Read($$"""
            { "resourceType": "Consent", "id": "1", "status": "active",
              "category": [ { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "code": "acd" } ] } ],
              "provision": { "code": [ { "coding": [ {{Local}}, { "system": "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1", "code": "NR" } ] } ] } }
            """);

        plan.AdvanceDirectives.Single().Type!.Code.ShouldBe("NR");
    }

    [Theory]
    [InlineData("465460004", "49062001")]
    [InlineData("49062001", "465460004")]
    public void an_icd_is_found_by_any_of_the_codes_of_its_device(string first, string second)
    {
        var icd = ResourceMapping.Read([Use, Device($$"""{ "coding": [ {{Sct(first)}}, {{Sct(second)}} ] }""")]).Plan.Icds.Single();

        icd.Product!.Code.ShouldBe("465460004");
        icd.Present.Value.ShouldBeTrue();
    }

    [Fact]
    public void another_device_is_none_whatever_stands_before_its_code() =>
        ResourceMapping.Read([Use, Device($$"""{ "coding": [ {{Local}}, {{Sct("6012004")}} ] }""")]).Plan.Icds.ShouldBeEmpty();

    [Fact]
    public void a_device_of_which_nobody_tells_the_kind_may_be_anything()
    {
        var icd = ResourceMapping.Read([Use, PlanSources.Of(JsonNode.Parse("""{ "resourceType": "Device", "id": "1" }""")!)]).Plan.Icds.Single();

        icd.NotUnderstood.ShouldNotBeNull();
        icd.Present.State.ShouldBe(AnswerState.CannotBeInterpreted);
    }

    [Fact]
    public void an_icd_of_which_nobody_told_the_kind_is_written_as_an_icd()
    {
        var plan = new Plan { Person = new Person("Patient/1", null, null), Icds = [new Icd { Present = Answer<bool>.Of(true) }] };

        var written = new ResourceMapping(PlanSources.Standard).Write(plan, [], PlanSources.Keys());

        var icd = ResourceMapping.Read(written.Resources).Plan.Icds.Single();
        icd.Present.Value.ShouldBeTrue();
        icd.Product!.Code.ShouldBe("72506001");
        written.NotCarried.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "type": "deny", "code": [ { "coding": [ {0} ] }, { "coding": [ {1} ] } ] }""")]
    [InlineData("""{ "type": "deny", "code": [ { "coding": [ {0} ] } ], "provision": [ { "type": "permit", "code": [ { "coding": [ {1} ] } ] } ] }""")]
    [InlineData("""{ "type": "deny", "provision": [ { "provision": [ { "code": [ { "coding": [ {0} ] } ] } ] }, { "code": [ { "coding": [ {1} ] } ] } ] }""")]
    [InlineData("""{ "type": "deny", "code": [ { "coding": [ {0}, {1} ] } ] }""")]
    public void a_directive_that_names_several_treatments_is_in_doubt_under_each_of_them(string provision)
    {
        var several = Consent(provision.Replace("{0}", Sct("89666000"), StringComparison.Ordinal).Replace("{1}", Sct("40617009"), StringComparison.Ordinal), "2026-01-10");
        var older = Consent($$"""{ "type": "permit", "code": [ { "coding": [ {{Sct("40617009")}} ] } ] }""", "2024-01-10", "2");

        var plan = Read(several, older);

        foreach (var treatment in new[] { PlanCodes.Resuscitation, PlanCodes.Ventilation })
            Today(plan).On(treatment)!.Counting!.Outcome.Kind.ShouldBe(OutcomeKind.NotUnderstood);
        Today(plan).On(PlanCodes.Ventilation)!.NotEnded.ShouldHaveSingleItem().Outcome.Key.ShouldBe("permit");
        plan.Directives.Length.ShouldBe(3);
    }

    private static PlanResource Use { get; } =
        PlanSources.Of(JsonNode.Parse("""{ "resourceType": "DeviceUseStatement", "id": "1", "status": "active", "device": { "reference": "Device/1" } }""")!);

    private static PlanResource Device(string type) => PlanSources.Of(JsonNode.Parse($$"""{ "resourceType": "Device", "id": "1", "type": {{type}} }""")!);

    private static string Consent(string provision, string date = "2026-01-10", string id = "1") =>
        $$"""
        { "resourceType": "Consent", "id": "{{id}}", "status": "active", "category": [ { "coding": [ {{Sct("129125009")}} ] } ], "dateTime": "{{date}}", "provision": {{provision}} }
        """;

    private static string Sct(string code) => $$"""{ "system": "http://snomed.info/sct", "code": "{{code}}" }""";

    private static string Null(string code) => $$"""{ "system": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "code": "{{code}}" }""";

    private static Plan Read(params string[] resources) => ResourceMapping.Read(resources.Select(json => PlanSources.Of(JsonNode.Parse(json)!))).Plan;

    private static CurrentPlan Today(Plan plan) => CurrentPlan.Of([new HolderPlan("practice", plan)], new DateOnly(2026, 11, 22));
}
