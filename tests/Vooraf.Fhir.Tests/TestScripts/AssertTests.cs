using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

/// <summary>A judge that lets everything pass would prove nothing: each kind of assert is seen to hold and not to hold.</summary>
public sealed class AssertTests
{
    private const string Bundle = """
        { "resourceType": "Bundle", "id": "b1", "type": "searchset", "total": 1,
          "link": [ { "relation": "self", "url": "http://server.example/fhir/Goal?category=http%3A%2F%2Fexample.org%7Ca&patient=Patient%2Fp1" } ],
          "entry": [ { "fullUrl": "http://server.example/fhir/Patient/p1", "resource": { "resourceType": "Patient", "id": "p1", "gender": "female" }, "search": { "mode": "match" } } ] }
        """;

    private const string Profiles = """, "profile": [ { "id": "known", "reference": "http://hl7.org/fhir/StructureDefinition/Bundle" }, { "id": "other", "reference": "http://example.org/StructureDefinition/unknown" }, { "id": "goal", "reference": "http://hl7.org/fhir/StructureDefinition/Goal" } ]""";

    [Theory]
    [InlineData("""{ "responseCode": "200" }""", TestOutcome.Passed)]
    [InlineData("""{ "responseCode": "404" }""", TestOutcome.Failed)]
    [InlineData("""{ "responseCode": "404,200", "operator": "in" }""", TestOutcome.Passed)]
    [InlineData("""{ "responseCode": "500", "operator": "lessThan" }""", TestOutcome.Passed)]
    [InlineData("""{ "responseCode": "200", "operator": "lessThan" }""", TestOutcome.Failed)]
    [InlineData("""{ "responseCode": "200", "operator": "roughly" }""", TestOutcome.NotCarriedOut)]
    [InlineData("""{ "response": "okay" }""", TestOutcome.Passed)]
    [InlineData("""{ "response": "notFound" }""", TestOutcome.Failed)]
    [InlineData("""{ "resource": "Bundle" }""", TestOutcome.Passed)]
    [InlineData("""{ "resource": "Goal" }""", TestOutcome.Failed)]
    [InlineData("""{ "contentType": "json" }""", TestOutcome.Passed)]
    [InlineData("""{ "contentType": "application/fhir+xml" }""", TestOutcome.Failed)]
    [InlineData("""{ "headerField": "Content-Type", "operator": "contains", "value": "fhir+json" }""", TestOutcome.Passed)]
    [InlineData("""{ "headerField": "ETag" }""", TestOutcome.Failed)]
    [InlineData("""{ "headerField": "ETag", "operator": "empty" }""", TestOutcome.Passed)]
    [InlineData("""{ "requestMethod": "get" }""", TestOutcome.Passed)]
    [InlineData("""{ "requestMethod": "post" }""", TestOutcome.Failed)]
    [InlineData("""{ "requestURL": "/fhir/Goal?", "operator": "contains" }""", TestOutcome.Passed)]
    [InlineData("""{ "requestURL": "http://server.example/fhir/Goal" }""", TestOutcome.Failed)]
    [InlineData("""{ "navigationLinks": true }""", TestOutcome.Failed)]
    [InlineData("""{ "navigationLinks": false }""", TestOutcome.Passed)]
    public Task An_assert_about_the_exchange_is_judged(string assert, TestOutcome outcome) => IsAsync(assert, outcome);

    [Theory]
    [InlineData("""{ "expression": "Bundle.total = 1" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.total = 2" }""", TestOutcome.Failed)]
    [InlineData("""{ "expression": "Bundle.total = 1", "operator": "eval" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.type", "value": "searchset" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.type", "operator": "notEquals", "value": "searchset" }""", TestOutcome.Failed)]
    [InlineData("""{ "expression": "Bundle.total", "operator": "greaterThan", "value": "0" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.total", "operator": "greaterThan", "value": "1" }""", TestOutcome.Failed)]
    [InlineData("""{ "expression": "Bundle.nothing", "operator": "empty" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.type | Bundle.id", "value": "searchset" }""", TestOutcome.Failed)]
    [InlineData("""{ "expression": "(Bundle.type | Bundle.id).startsWith('s')" }""", TestOutcome.Failed)]
    [InlineData("""{ "expression": "Bundle.descendants().where($this.is(coding)).exists().not()" }""", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.nothing(" }""", TestOutcome.NotCarriedOut)]
    [InlineData("""{ "expression": "Bundle.id = '${unknown}'" }""", TestOutcome.NotCarriedOut)]
    public Task An_expression_is_judged(string assert, TestOutcome outcome) => IsAsync(assert, outcome);

    [Theory]
    [InlineData("Bundle-profile", TestOutcome.Passed)]
    [InlineData("known", TestOutcome.Passed)]
    [InlineData("Patient-profile", TestOutcome.Passed)]
    [InlineData("goal", TestOutcome.NothingToJudge)]
    [InlineData("other", TestOutcome.NotCarriedOut)]
    [InlineData("undeclared", TestOutcome.NotCarriedOut)]
    public Task A_profile_that_is_not_known_is_not_passed_over(string profile, TestOutcome outcome) => IsAsync($$"""{ "validateProfileId": "{{profile}}" }""", outcome, Profiles);

    [Theory]
    [InlineData("""{ "resourceType": "Bundle", "type": "sought" }""")]
    [InlineData("""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "invalid" } ] }""")]
    [InlineData("no JSON")]
    public async Task What_is_no_valid_Bundle_does_not_meet_the_profile_of_Bundle(string body) =>
        (await Scripts.JudgeAsync("""{ "validateProfileId": "Bundle-profile" }""", ForeignServer.Giving(body))).Outcome.ShouldBe(TestOutcome.Failed);

    [Theory]
    [InlineData("assert-response-queryParamsInSelfLink", TestOutcome.Passed)]
    [InlineData("some-other-rule", TestOutcome.NotCarriedOut)]
    public Task A_rule_that_an_extension_names_is_judged_when_it_is_known(string rule, TestOutcome outcome) =>
        IsAsync($$"""{ "extension": [ { "url": "http://example.org/testscript-assert-rule", "extension": [ { "url": "ruleId", "valueId": "{{rule}}" } ] } ] }""", outcome);

    [Theory]
    [InlineData("http://server.example/fhir/Goal?patient=Patient/p1")]
    [InlineData("http://server.example/fhir/Goal?patient=Patient/p2&category=http://example.org|a")]
    public async Task The_self_link_must_have_every_parameter(string link)
    {
        const string rule = """{ "extension": [ { "url": "http://example.org/testscript-assert-rule", "extension": [ { "url": "ruleId", "valueId": "assert-response-queryParamsInSelfLink" } ] } ] }""";
        var server = ForeignServer.Giving($$"""{ "resourceType": "Bundle", "type": "searchset", "link": [ { "relation": "self", "url": "{{link}}" } ] }""");

        (await Scripts.JudgeAsync(rule, server)).Outcome.ShouldBe(TestOutcome.Failed);
    }

    [Theory]
    [InlineData("""{ "path": "//total" }""")]
    [InlineData("""{ "compareToSourcePath": "//total", "expression": "Bundle.total" }""")]
    [InlineData("""{ "expression": "true", "requirement": [] }""")]
    [InlineData("""{ "description": "nothing is asserted" }""")]
    [InlineData("""{ "responseCode": "200", "expression": "false" }""")]
    [InlineData("""{ "sourceId": "never-kept", "expression": "true" }""")]
    [InlineData("""{ "minimumId": "never-kept" }""")]
    public async Task What_is_not_known_is_reported_as_not_carried_out_and_the_script_does_not_hold(string assert)
    {
        var result = await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Search}}, { "assert": {{assert}} }"""), ForeignServer.Giving(Bundle));

        result.Actions.Last().Outcome.ShouldBe(TestOutcome.NotCarriedOut);
        result.Actions.Last().Evidence.ShouldNotBeNullOrEmpty();
        result.Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "minimumId": "least" }""", "female", TestOutcome.Passed)]
    [InlineData("""{ "minimumId": "least" }""", "male", TestOutcome.Failed)]
    [InlineData("""{ "expression": "Bundle.entry.resource.gender", "compareToSourceId": "least", "compareToSourceExpression": "Bundle.entry.resource.gender" }""", "female", TestOutcome.Passed)]
    [InlineData("""{ "expression": "Bundle.entry.resource.gender", "compareToSourceId": "least", "compareToSourceExpression": "Bundle.entry.resource.gender" }""", "male", TestOutcome.Failed)]
    public Task A_fixture_is_compared_with_the_answer(string assert, string gender, TestOutcome outcome) => IsAsync(assert, outcome, $$"""
        , "contained": [ { "resourceType": "Bundle", "id": "b1", "entry": [ { "resource": { "resourceType": "Patient", "gender": "{{gender}}" } } ] } ],
        "fixture": [ { "id": "least", "resource": { "reference": "#b1" } } ]
        """);

    private static async Task IsAsync(string assert, TestOutcome outcome, string more = "")
    {
        var result = await Scripts.JudgeAsync(assert, ForeignServer.Giving(Bundle), more: more);

        result.Outcome.ShouldBe(outcome, result.Evidence);
    }
}
