using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

/// <summary>What is sent for each kind of operation.</summary>
public sealed class OperationTests
{
    private const string Fixture = """
        , "contained": [ { "resourceType": "Patient", "id": "p1", "meta": { "versionId": "3" }, "gender": "female" } ], "fixture": [ { "id": "person", "resource": { "reference": "#p1" } } ]
        """;

    private static readonly string Answer = """{ "resourceType": "Patient", "id": "p1" }""";

    [Theory]
    [InlineData("""{ "type": { "code": "read" }, "resource": "Patient", "params": "/p1" }""", "GET http://server.example/fhir/Patient/p1")]
    [InlineData("""{ "type": { "code": "read" }, "targetId": "person" }""", "GET http://server.example/fhir/Patient/p1")]
    [InlineData("""{ "type": { "code": "vread" }, "targetId": "person" }""", "GET http://server.example/fhir/Patient/p1/_history/3")]
    [InlineData("""{ "type": { "code": "history" }, "resource": "Patient", "params": "/p1" }""", "GET http://server.example/fhir/Patient/p1/_history")]
    [InlineData("""{ "type": { "code": "create" }, "resource": "Patient", "sourceId": "person" }""", "POST http://server.example/fhir/Patient")]
    [InlineData("""{ "type": { "code": "update" }, "resource": "Patient", "sourceId": "person" }""", "PUT http://server.example/fhir/Patient/p1")]
    [InlineData("""{ "type": { "code": "delete" }, "targetId": "person" }""", "DELETE http://server.example/fhir/Patient/p1")]
    [InlineData("""{ "type": { "code": "transaction" }, "sourceId": "person" }""", "POST http://server.example/fhir/")]
    [InlineData("""{ "type": { "code": "capabilities" } }""", "GET http://server.example/fhir/metadata")]
    [InlineData("""{ "type": { "code": "search" }, "resource": "Goal", "params": "?a=b c|d" }""", "GET http://server.example/fhir/Goal?a=b%20c%7Cd")]
    [InlineData("""{ "type": { "code": "search" }, "resource": "Goal", "params": "?a=b|c%2Fd", "encodeRequestUrl": false }""", "GET http://server.example/fhir/Goal?a=b|c%2Fd")]
    [InlineData("""{ "method": "head", "url": "Patient/p1" }""", "HEAD http://server.example/fhir/Patient/p1")]
    [InlineData("""{ "method": "get", "url": "http://server.example/fhir/Goal?page=2" }""", "GET http://server.example/fhir/Goal?page=2")]
    public async Task An_operation_is_sent_as_R4_means_it(string operation, string line)
    {
        var server = ForeignServer.Giving(Answer);

        var result = await Scripts.RunAsync(Scripts.Of($$"""{ "operation": {{operation}} }""", Fixture), server);

        result.Holds.ShouldBeTrue(result.Actions.First().Evidence);
        server.Asked.ShouldHaveSingleItem().Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("""{ "type": { "code": "patch" }, "resource": "Patient" }""")]
    [InlineData("""{ "type": { "code": "search" }, "resource": "Goal", "params": "?a=${nobody}" }""")]
    [InlineData("""{ "type": { "code": "create" }, "resource": "Patient", "sourceId": "nobody" }""")]
    [InlineData("""{ "type": { "code": "read" }, "targetId": "nobody" }""")]
    [InlineData("""{ "type": { "code": "read" } }""")]
    [InlineData("""{ "description": "nothing" }""")]
    [InlineData("""{ "type": { "code": "read" }, "resource": "Patient", "params": "/p1", "destination": 2 }""")]
    [InlineData("""{ "type": { "code": "read" }, "resource": "Patient", "params": "/p1", "surprise": true }""")]
    public async Task What_cannot_be_sent_is_reported_and_nothing_after_it_is_judged_on_an_earlier_answer(string operation)
    {
        var server = ForeignServer.Giving(Answer);

        var result = await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Read}}, { "operation": {{operation}} }, { "assert": { "responseCode": "200" } }"""), server);

        server.Asked.Count.ShouldBe(1);
        result.Actions.Skip(1).ShouldAllBe(action => action.Outcome == TestOutcome.NotCarriedOut);
        result.Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task A_search_by_post_carries_its_parameters_in_the_body_only()
    {
        var server = ForeignServer.Giving(Answer);
        const string operation = """{ "operation": { "type": { "code": "search" }, "resource": "Patient", "method": "post", "params": "?identifier=http://example.org|1 2&a=%7C" } }""";

        var result = await Scripts.RunAsync(Scripts.Of(operation), server);

        var (line, body, _) = server.Asked.ShouldHaveSingleItem();
        line.ShouldBe("POST http://server.example/fhir/Patient/_search");
        body.ShouldBe("identifier=http%3A%2F%2Fexample.org%7C1%202&a=%7C");
        result.Actions.Single().Wanted.ShouldBe(line);
    }

    [Fact]
    public async Task A_fixture_is_sent_in_the_format_asked_for_with_its_variables_filled_in()
    {
        const string fixture = """, "contained": [ { "resourceType": "Patient", "id": "p1", "language": "${tongue}" } ], "fixture": [ { "id": "person", "resource": { "reference": "#p1" } } ], "variable": [ { "name": "tongue", "defaultValue": "nl" } ]""";
        var server = ForeignServer.Giving(Answer);

        await Scripts.RunAsync(Scripts.Of("""{ "operation": { "type": { "code": "update" }, "sourceId": "person", "contentType": "xml", "accept": "json" } }""", fixture), server);

        server.Asked.Single().Body.ShouldContain("""<language value="nl"/>""");
    }

    [Fact]
    public async Task The_token_goes_to_the_server_that_is_tested_and_nowhere_else()
    {
        var server = ForeignServer.Giving(Answer);
        const string elsewhere = """{ "operation": { "method": "get", "url": "http://other.example/fhir/Patient/p1" } }""";
        const string own = """{ "operation": { "type": { "code": "read" }, "resource": "Patient", "params": "/p1", "requestHeader": [ { "field": "Authorization", "value": "Bearer of-the-script" } ] } }""";

        await Scripts.RunAsync(Scripts.Of($"{Scripts.Read}, {elsewhere}, {own}"), server, "Bearer abc");

        server.Asked.Select(asked => asked.Authorization).ShouldBe(["Bearer abc", null, "Bearer of-the-script"]);
    }

    [Fact]
    public async Task An_answer_in_another_format_than_was_asked_for_fails()
    {
        var result = await Scripts.RunAsync(Scripts.Of(Scripts.Read), ForeignServer.Giving(Answer), format: "xml");

        result.Actions.Single().Outcome.ShouldBe(TestOutcome.Failed);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_fails_and_its_asserts_are_not_carried_out()
    {
        var server = new ForeignServer(_ => throw new HttpRequestException("refused"));

        var result = await Scripts.RunAsync(Scripts.Of($$"""{{Scripts.Read}}, { "assert": { "responseCode": "200" } }"""), server);

        result.Actions.Select(action => action.Outcome).ShouldBe([TestOutcome.Failed, TestOutcome.NotCarriedOut]);
    }

    [Fact]
    public async Task A_server_that_never_finishes_its_answer_is_not_waited_for()
    {
        using var silence = new System.IO.Pipes.AnonymousPipeServerStream();
        using var reader = new System.IO.Pipes.AnonymousPipeClientStream(silence.GetClientHandleAsString());
        var server = new ForeignServer(_ => new HttpResponseMessage { Content = new StreamContent(reader) });
        var options = new TestScriptOptions { Base = ForeignServer.Base, Patience = TimeSpan.FromMilliseconds(200) };

        var result = await new TestScriptRunner(new HttpClient(server), options).RunAsync(Scripts.Of(Scripts.Read), "json", TestContext.Current.CancellationToken);

        result.Actions.Single().Evidence.ShouldBe("the answer did not come in time");
    }

    [Fact]
    public async Task An_answer_without_end_is_refused()
    {
        var server = new ForeignServer(_ => new HttpResponseMessage { Content = new ByteArrayContent(new byte[40 << 20]) });

        var result = await Scripts.RunAsync(Scripts.Of(Scripts.Read), server);

        result.Actions.Single().Outcome.ShouldBe(TestOutcome.Failed);
    }
}
