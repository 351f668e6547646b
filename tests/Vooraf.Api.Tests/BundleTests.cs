using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class BundleTests : ApiTest
{
    [Fact]
    public async Task a_transaction_stores_all_and_answers_entry_by_entry()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(
            "transaction",
            Samples.Entry("GET", "Organization?_id=none"),
            Samples.Entry("POST", "Goal", Samples.Goal("urn:uuid:0c3f2b1e-3a9c-4b1e-9d52-000000000001"), "urn:uuid:0c3f2b1e-3a9c-4b1e-9d52-000000000002"),
            Samples.Entry("POST", "Patient", Samples.Patient(), "urn:uuid:0c3f2b1e-3a9c-4b1e-9d52-000000000001")));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json.GetProperty("type").GetString().ShouldBe("transaction-response");
        var entries = answer.Json.GetProperty("entry").EnumerateArray().ToArray();
        entries.Select(entry => entry.GetProperty("response").GetProperty("status").GetString()).ShouldBe(["200 OK", "201 Created", "201 Created"]);
        entries[0].GetProperty("resource").GetProperty("total").GetInt32().ShouldBe(0);
        entries[1].GetProperty("response").GetProperty("etag").GetString().ShouldBe("W/\"1\"");
        entries[1].GetProperty("response").GetProperty("lastModified").GetString().ShouldBe("2026-11-22T10:00:00.000Z");
        var goal = await Gp.SendAsync("GET", entries[1].GetProperty("response").GetProperty("location").GetString()!);
        goal.Json.GetProperty("subject").GetProperty("reference").GetString().ShouldStartWith("Patient/");
    }

    [Fact]
    public async Task a_transaction_with_one_wrong_entry_stores_nothing_and_says_which()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(
            "transaction",
            Samples.Entry("POST", "Organization", Samples.Organization("a")),
            Samples.Entry("PUT", "Organization/x", """{"resourceType":"Organization","id":"y","name":"b"}""")));

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("Bundle.entry[1].resource.id");
        (await LogAsync()).ShouldHaveSingleItem().Resources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"resource":{"resourceType":"Patient","active":true}}""", "Bundle.entry[0].request")]
    [InlineData("""{"request":{"method":"POST","url":"Patient"}}""", "Bundle.entry[0].resource")]
    [InlineData("""{"resource":{"resourceType":"Parameters"},"request":{"method":"POST","url":"Patient/_search"}}""", "Bundle.entry[0].resource")]
    [InlineData("""{"request":{"method":"GET","url":"metadata"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"request":{"method":"PATCH","url":"Patient/1"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"request":{"method":"POST","url":"Nonsense"},"resource":{"resourceType":"Patient","active":true}}""", "Bundle.entry[0].request")]
    [InlineData("""{"request":{"method":"DELETE","url":"Patient/1","ifMatch":"one"}}""", "Bundle.entry[0].request.ifMatch")]
    public async Task an_entry_that_is_no_request_is_refused_with_its_place(string entry, string place)
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle("transaction", entry));

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain(place);
    }

    [Fact]
    public async Task in_a_batch_each_entry_stands_on_its_own_and_is_logged_on_its_own()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(
            "batch",
            Samples.Entry("POST", "Organization", Samples.Organization("a")),
            Samples.Entry("POST", "Patient", """{"resourceType":"Patient","nonsense":1}"""),
            Samples.Entry("GET", "Patient/unknown"),
            Samples.Entry("GET", "Organization?_id=none"),
            """{"resource":{"resourceType":"Patient","active":true}}"""));

        answer.Status.ShouldBe(200, answer.Body);
        var responses = answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response")).ToArray();
        responses.Select(response => response.GetProperty("status").GetString()![..3]).ShouldBe(["201", "400", "404", "200", "400"]);
        responses[1].GetProperty("outcome").GetProperty("issue")[0].GetProperty("severity").GetString().ShouldBe("error");
        (await LogAsync()).Select(entry => entry.Status).ShouldBe([201, 400, 404, 200, 200]);
    }

    [Fact]
    public async Task a_batch_with_an_identifier_that_comes_again_stores_nothing_twice()
    {
        string BatchOf(string second) => Samples.Bundle("batch", Samples.Entry("POST", "Organization", Samples.Organization("a")), Samples.Entry("POST", "Organization", Samples.Organization(second)))
            .Replace("\"type\":\"batch\"", "\"identifier\":{\"system\":\"urn:x\",\"value\":\"1\"},\"type\":\"batch\"", StringComparison.Ordinal);
        string?[] Texts(Reply answer, string name) =>
            [.. answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response")).Select(entry => entry.TryGetProperty(name, out var text) ? text.GetString() : null)];

        var first = await Gp.SendAsync("POST", "", BatchOf("b"));
        var again = await Gp.SendAsync("POST", "", BatchOf("b"));
        var other = await Gp.SendAsync("POST", "", BatchOf("c"));

        Texts(first, "status").ShouldBe(["201 Created", "201 Created"]);
        Texts(first, "location").Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        string.Join(' ', Texts(again, "location")).ShouldBe(string.Join(' ', Texts(first, "location")));
        Texts(other, "status").Select(status => status![..3]).ShouldBe(["201", "409"]);
    }

    [Fact]
    public async Task a_batch_obeys_the_rights_entry_by_entry_and_a_transaction_as_a_whole()
    {
        var reader = As(TestClients.GpReader);
        string[] entries = [Samples.Entry("GET", "Organization?_id=none"), Samples.Entry("POST", "Organization", Samples.Organization("a"))];

        var batch = await reader.SendAsync("POST", "", Samples.Bundle("batch", entries));
        var transaction = await reader.SendAsync("POST", "", Samples.Bundle("transaction", entries));

        batch.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ShouldBe(["200", "403"]);
        transaction.Status.ShouldBe(403);
    }

    [Fact]
    public async Task a_bundle_sent_again_gets_the_first_answer_and_stores_nothing()
    {
        var bundle = """{"resourceType":"Bundle","type":"transaction","identifier":{"system":"http://example.org/b","value":"1"},"entry":[{"resource":{"resourceType":"Organization","name":"a"},"request":{"method":"POST","url":"Organization"}}]}""";

        var first = await Gp.SendAsync("POST", "", bundle);
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        var again = await Gp.SendAsync("POST", "", bundle);

        first.Status.ShouldBe(200, first.Body);
        again.Status.ShouldBe(200);
        again.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task a_repeated_transaction_shows_the_versions_of_then_when_they_are_asked_for()
    {
        (string, string) prefer = ("Prefer", "return=representation");
        var bundle = Samples.Bundle(
            "transaction\",\"identifier\":{\"system\":\"http://example.org/b\",\"value\":\"2\"},\"language\":\"nl",
            Samples.Entry("POST", "Organization", Samples.Organization("then")),
            Samples.Entry("POST", "Patient", """{"resourceType":"Patient","generalPractitioner":[{"reference":"Practitioner/not-here"}]}"""));
        var first = await Gp.SendAsync("POST", "", bundle, prefer);
        first.Status.ShouldBe(200, first.Body);
        first.Body.ShouldContain("\"outcome\"");
        var id = first.Json.GetProperty("entry")[0].GetProperty("resource").GetProperty("id").GetString()!;
        (await Gp.SendAsync("PUT", "Organization/" + id, $$"""{"resourceType":"Organization","id":"{{id}}","name":"now"}""")).Status.ShouldBe(200);

        var again = await Gp.SendAsync("POST", "", bundle, prefer);

        again.Status.ShouldBe(200);
        again.Body.ShouldBe(first.Body);
        again.Body.ShouldContain("\"name\":\"then\"");
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("transaction")]
    public async Task an_entry_may_search_by_post_with_its_parameters_in_the_url(string type)
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));

        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(type, Samples.Entry("POST", $"Patient/_search?identifier={Samples.BsnSystem}|{Samples.Bsn}")));

        answer.Status.ShouldBe(200, answer.Body);
        var found = answer.Json.GetProperty("entry")[0].GetProperty("resource");
        found.GetProperty("entry")[0].GetProperty("resource").GetProperty("id").GetString().ShouldBe(id);
        (await LogAsync()).ShouldAllBe(entry => !entry.Request.Contains(Samples.Bsn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_transaction_may_come_and_go_in_xml()
    {
        var xml = "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"transaction\"/><entry><resource><Organization><name value=\"a\"/></Organization></resource><request><method value=\"POST\"/><url value=\"Organization\"/></request></entry></Bundle>";

        var answer = await Gp.SendAsync("POST", "", xml, ("Content-Type", "application/fhir+xml"), ("Accept", "application/fhir+xml"));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Body.ShouldContain("<status value=\"201 Created\"/>");
    }

    [Fact]
    public async Task a_bsn_may_stand_in_a_bundle_and_shows_up_nowhere_else()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle("batch", Samples.Entry("GET", $"Patient?identifier={Samples.BsnSystem}|{Samples.Bsn}")));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldNotContain(Samples.Bsn);
        (await LogAsync()).ShouldAllBe(entry => !entry.Request.Contains(Samples.Bsn, StringComparison.Ordinal));
    }
}
