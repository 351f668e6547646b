using System.Text;
using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

/// <summary>In which order things happen, and what keeps the rest from happening.</summary>
public sealed class FlowTests
{
    private const string Patient = """{ "resourceType": "Patient", "id": "p1", "gender": "female", "generalPractitioner": [ { "reference": "Practitioner/d1" }, { "reference": "#x" }, { "reference": "http://other.example/Practitioner/d2" } ] }""";

    private const string ReadableReferences = """{ "extension": [ { "url": "http://example.org/testscript-assert-rule", "extension": [ { "url": "ruleId", "valueId": "references-are-readable" }, { "url": "type", "valueCode": "Practitioner" } ] } ] }""";

    [Fact]
    public async Task When_the_setup_fails_the_tests_are_left_out_and_the_teardown_is_not()
    {
        var script = Scripts.Whole($$"""
            { "resourceType": "TestScript", "name": "small", "status": "active",
              "setup": { "action": [ {{Scripts.Read}}, { "assert": { "responseCode": "201" } }, {{Scripts.Read}} ] },
              "test": [ { "name": "One", "action": [ {{Scripts.Read}}, { "assert": { "responseCode": "200" } } ] } ],
              "teardown": { "action": [ { "operation": { "type": { "code": "delete" }, "resource": "Patient", "params": "/p1" } } ] } }
            """);
        var server = ForeignServer.Giving(Patient);

        var result = await Scripts.RunAsync(script, server);

        server.Asked.Select(asked => asked.Line[..3]).ShouldBe(["GET", "DEL"]);
        result.Parts.Single(part => part.Kind == TestPartKind.Test).Actions.ShouldAllBe(action => action.Outcome == TestOutcome.NotCarriedOut);
        result.Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"stopTestOnFail\": true", 1)]
    [InlineData("\"extension\": [ { \"url\": \"http://example.org/testscript-assert-stopTestOnFail\", \"valueBoolean\": true } ]", 1)]
    [InlineData("\"stopTestOnFail\": false", 2)]
    public async Task A_failed_assert_stops_its_test_when_it_says_so(string word, int requests)
    {
        var server = ForeignServer.Giving(Patient);

        await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Read}}, { "assert": { "responseCode": "404", {{word}} } }, {{Scripts.Read}}"""), server);

        server.Asked.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData("\"responseCode\": \"404\"", TestOutcome.Warned)]
    [InlineData("\"path\": \"//unknown\"", TestOutcome.NotCarriedOut)]
    public async Task What_is_a_warning_only_does_not_make_a_script_fail_but_is_reported(string what, TestOutcome outcome)
    {
        var result = await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Read}}, { "assert": { {{what}}, "warningOnly": true } }"""), ForeignServer.Giving(Patient));

        result.Holds.ShouldBeTrue();
        result.Actions.Last().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Variables_come_from_who_runs_then_from_answers_then_from_defaults()
    {
        const string variables = """
            , "variable": [
              { "name": "given", "defaultValue": "default" },
              { "name": "read", "expression": "Patient.gender", "sourceId": "first", "defaultValue": "default" },
              { "name": "header", "headerField": "Content-Type", "sourceId": "first" },
              { "name": "absent", "expression": "Patient.birthDate", "sourceId": "first", "defaultValue": "default" } ]
            """;
        const string first = """{ "operation": { "type": { "code": "read" }, "resource": "Patient", "params": "/p1", "responseId": "first" } }""";
        const string second = """{ "operation": { "type": { "code": "search" }, "resource": "Goal", "params": "?a=${given}.${read}.${absent}.#{given}&h=${header}" } }""";
        var server = ForeignServer.Giving(Patient);

        await Scripts.RunAsync(Scripts.Of($"{first}, {second}", variables), server, variables: ("given", "mine"));

        server.Asked[1].Line.ShouldStartWith("GET http://server.example/fhir/Goal?a=mine.female.default.mine&h=application/fhir+json");
    }

    [Fact]
    public async Task What_an_optional_variable_would_give_is_nothing_to_judge_when_the_server_gave_nothing()
    {
        const string variable = """, "variable": [ { "extension": [ { "url": "http://example.org/testscript-variable-optional", "valueBoolean": true } ], "name": "doctor", "expression": "Patient.managingOrganization.reference" } ]""";
        const string read = """{ "operation": { "type": { "code": "read" }, "url": "${doctor}" } }""";

        var result = await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Read}}, {{read}}, { "assert": { "responseCode": "200" } }""", variable), ForeignServer.Giving(Patient));

        result.Actions.Skip(1).ShouldAllBe(action => action.Outcome == TestOutcome.NothingToJudge);
        result.Holds.ShouldBeTrue();
    }

    [Theory]
    [InlineData(200, "d1", TestOutcome.Passed)]
    [InlineData(200, "d2", TestOutcome.Failed)]
    [InlineData(404, "d1", TestOutcome.Failed)]
    public async Task What_an_answer_refers_to_is_read_from_its_own_server(int status, string id, TestOutcome outcome)
    {
        var server = new ForeignServer(request => request.RequestUri!.AbsolutePath.EndsWith("Patient/p1", StringComparison.Ordinal)
            ? ForeignServer.Answer(Patient)
            : ForeignServer.Answer($$"""{ "resourceType": "Practitioner", "id": "{{id}}" }""", status));

        var result = await Scripts.JudgeAsync(ReadableReferences, server, Scripts.Read);

        result.Outcome.ShouldBe(outcome, result.Evidence);
        server.Asked.Select(asked => asked.Line).ShouldBe(["GET http://server.example/fhir/Patient/p1", "GET http://server.example/fhir/Practitioner/d1"]);
    }

    [Fact]
    public async Task Neither_token_nor_BSN_gets_into_a_result()
    {
        var server = ForeignServer.Giving("""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "invalid", "diagnostics": "999900006 came with Bearer hush-hush" } ] }""", 400);
        const string search = """{ "operation": { "type": { "code": "search" }, "resource": "Patient", "params": "?identifier=999900006&_token=hush-hush" } }""";

        var result = await Scripts.RunAsync(Scripts.Of($$"""{{search}}, { "assert": { "responseCode": "200" } }, { "assert": { "expression": "OperationOutcome.issue.diagnostics", "value": "x" } }"""), server, "Bearer hush-hush");

        var text = string.Join('\n', result.Actions) + TestScriptMarkdown.Write(new TestScriptReport(ForeignServer.Base, DateTimeOffset.UnixEpoch, [result]));
        text.ShouldNotContain("hush-hush");
        text.ShouldNotContain("999900006");
        text.ShouldContain("*********");
    }

    [Fact]
    public async Task A_script_in_XML_is_the_same_script()
    {
        const string xml = """
            <TestScript xmlns="http://hl7.org/fhir"><url value="http://example.org/s"/><name value="small"/><status value="active"/>
            <test><name value="One"/>
            <action><operation><type><code value="read"/></type><resource value="Patient"/><encodeRequestUrl value="true"/><params value="/p1"/></operation></action>
            <action><assert><expression value="Patient.gender = 'male'"/><warningOnly value="false"/></assert></action></test></TestScript>
            """;

        var result = await Scripts.RunAsync(TestScript.Read(Encoding.UTF8.GetBytes(xml), "small").Script!, ForeignServer.Giving(Patient));

        result.Actions.Select(action => action.Outcome).ShouldBe([TestOutcome.Passed, TestOutcome.Failed]);
    }
}
