using Vooraf.Access.Relations;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class AccessTests : ApiTest
{
    private const string Wish = "153851000146100";

    private static readonly string NewWish = Plans.Observation("a", "x", Wish, "new").Replace("\"id\":\"x\",", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("GET", "Patient/1")]
    [InlineData("GET", "Patient?_id=1")]
    [InlineData("POST", "Patient")]
    [InlineData("GET", "Nonsense/1")]
    [InlineData("PATCH", "Patient/1")]
    public async Task without_a_token_everything_is_401_in_the_callers_format_and_nothing_is_logged(string method, string url)
    {
        var answer = await Anonymous().SendAsync(method, url, null, ("Accept", "application/fhir+xml"));

        answer.Status.ShouldBe(401);
        answer.Header("WWW-Authenticate")!.ShouldStartWith("Bearer");
        answer.Body.ShouldContain("<OperationOutcome");
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_token_in_the_url_is_no_token()
    {
        var token = Server.Tokens.Issue(TestClients.Gp, TestClients.Gp.Rights);

        (await Anonymous().SendAsync("GET", $"Patient/1?access_token={token}")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("POST", "Patient")]
    [InlineData("PUT", "Patient/1")]
    [InlineData("DELETE", "Patient/1")]
    public async Task who_may_only_read_cannot_write_and_the_refusal_is_logged_with_its_reason(string method, string url)
    {
        var answer = await As(TestClients.GpReader).SendAsync(method, url, method is "DELETE" ? null : Samples.Patient());

        answer.Status.ShouldBe(403);
        answer.IssueCodes.ShouldBe(["forbidden"]);
        var entry = (await LogAsync()).ShouldHaveSingleItem();
        entry.Status.ShouldBe(403);
        entry.Author.Client.ShouldBe("gp-reader");
        entry.Reasons.ShouldBe(["scope-missing"]);
    }

    [Theory]
    [InlineData("system/Observation.c system/Practitioner.r", false)]
    [InlineData("system/Observation.c system/Observation.rs?code=http://snomed.info/sct|395091006", false)]
    [InlineData("system/Observation.c system/Observation.rs?code=http://snomed.info/sct|153851000146100", true)]
    [InlineData("system/Observation.crs", true)]
    public async Task a_write_shows_what_it_found_or_stored_as_far_as_the_scopes_allow_reading_it(string scope, bool shown)
    {
        await StoreAsync([Plans.Person("a", Samples.Bsn), Plans.Observation("a", "a-wish", Wish, "stored")]);
        var http = As(Callers.Own(scope, relation: RelationSource.Asserted));
        var entry = Samples.Entry("POST", "Observation", NewWish);
        var conditional = entry.Replace("\"method\"", "\"ifNoneExist\":\"_id=a-wish\",\"method\"", StringComparison.Ordinal);

        var found = await http.SendAsync("POST", "Observation", NewWish, ("If-None-Exist", "_id=a-wish"), ("Prefer", "return=representation"));
        var stored = await http.SendAsync("POST", "Observation", NewWish);
        var bundle = await http.SendAsync("POST", "", Samples.Bundle("transaction", entry, conditional), ("Prefer", "return=representation"));

        (found.Status, found.Id, found.Body.Contains("\"stored\"", StringComparison.Ordinal), found.Body.Length > 0).ShouldBe((200, "a-wish", shown, shown));
        (stored.Status, stored.Body.Length > 0).ShouldBe((201, shown));
        bundle.Json.GetProperty("entry").EnumerateArray().Select(one => one.TryGetProperty("resource", out _)).ShouldBe([shown, shown]);
    }

    [Fact]
    public async Task a_match_of_a_conditional_create_is_logged_as_read()
    {
        await StoreAsync([Plans.Person("a", Samples.Bsn), Plans.Observation("a", "a-wish", Wish, "stored")]);

        await Gp.SendAsync("POST", "Observation", NewWish, ("If-None-Exist", "_id=a-wish"));
        await Gp.SendAsync("POST", "Observation", NewWish, ("If-None-Exist", "_id=a-other"));

        var log = (await LogAsync())[^2..];
        log.Select(entry => (entry.Action, entry.Interaction, entry.Status)).ShouldBe([('R', "create", 200), ('C', "create", 201)]);
        log[0].Resources.ShouldBe(["Observation/a-wish/1"]);
    }

    [Fact]
    public async Task who_may_only_write_cannot_read_or_search_and_gets_nothing_back()
    {
        var writer = As(TestClients.GpWriter);

        var created = await writer.SendAsync("POST", "Patient", Samples.Patient(), ("Prefer", "return=representation"));

        created.Status.ShouldBe(201);
        created.Body.ShouldBeEmpty();
        (await writer.SendAsync("GET", "Patient/" + created.Id)).Status.ShouldBe(403);
        (await writer.SendAsync("GET", "Patient?_id=" + created.Id)).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/_history")]
    [InlineData("/_history/1")]
    public async Task a_resource_of_another_holder_is_byte_for_byte_the_same_as_an_unknown_one(string suffix)
    {
        var id = await CreateAsync("Patient", Samples.Patient());
        var south = As(TestClients.South);

        var foreign = await south.SendAsync("GET", $"Patient/{id}{suffix}");
        var unknown = await south.SendAsync("GET", $"Patient/0123456789abcdef0123456789abcdef{suffix}");

        foreign.Status.ShouldBe(404);
        foreign.Body.ShouldBe(unknown.Body);
        HeadersOf(foreign).ShouldBe(HeadersOf(unknown));
    }

    [Fact]
    public async Task what_lies_in_the_tray_of_another_client_is_unknown()
    {
        var id = await CreateAsync("Device", """{"resourceType":"Device"}""");

        (await Gp.SendAsync("GET", "Device/" + id)).Status.ShouldBe(200);
        var other = await As(TestClients.OtherOfNorth).SendAsync("GET", "Device/" + id);

        other.Status.ShouldBe(404);
        other.Body.ShouldBe((await As(TestClients.OtherOfNorth).SendAsync("GET", "Device/unknown")).Body);
    }

    [Fact]
    public async Task every_answer_forbids_caching_and_sniffing()
    {
        var answer = await Gp.SendAsync("GET", "Patient/1");

        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Server").ShouldBeNull();
    }

    private static string[] HeadersOf(Reply reply) =>
        [.. reply.Headers.Where(header => !header.Key.Equals("X-Request-Id", StringComparison.OrdinalIgnoreCase) && header.Key is not "Date").Select(header => header.Key + ": " + header.Value).Order(StringComparer.Ordinal)];
}
