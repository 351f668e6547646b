using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class AccessTests : ApiTest
{
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
