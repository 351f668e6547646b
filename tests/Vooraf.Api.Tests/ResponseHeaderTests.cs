using System.Net.Sockets;
using System.Text;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>What every answer tells a browser, whatever was asked and whatever came of it.</summary>
public class ResponseHeaderTests : ApiTest
{
    protected override ApiSettings Settings => new() { BaseUrl = "https://vooraf.example/fhir/r4", BodyLimit = 2048 };

    [Theory]
    [InlineData("GET", "fhir/r4/metadata", 200)]
    [InlineData("GET", "fhir/r4/Patient/absent", 404)]
    [InlineData("GET", "fhir/r4/Nonsense", 404)]
    [InlineData("GET", "fhir/r4/Patient?nonsense=1", 400)]
    [InlineData("PATCH", "fhir/r4/Patient/1", 405)]
    [InlineData("OPTIONS", "fhir/r4/Patient", 405)]
    [InlineData("GET", "connect/token", 400)]
    [InlineData("GET", "health/live", 200)]
    [InlineData("GET", "health/ready", 200)]
    [InlineData("GET", "elsewhere", 404)]
    public async Task every_answer_is_kept_nowhere_guessed_at_by_nobody_and_runs_nothing(string method, string path, int status)
    {
        var answer = await Gp.SendAsync(method, Path(path));

        answer.Status.ShouldBe(status, answer.Body);
        ShouldBeGuarded(answer);
    }

    [Fact]
    public async Task so_do_refusals_before_a_token_or_a_body_was_read()
    {
        var large = await Gp.SendAsync("POST", "Organization", Samples.Organization(new string('x', 3000)));
        var anonymous = await Anonymous().SendAsync("GET", "Patient/1");

        large.Status.ShouldBe(413);
        anonymous.Status.ShouldBe(401);
        ShouldBeGuarded(large);
        ShouldBeGuarded(anonymous);
    }

    [Fact]
    public async Task so_does_the_answer_to_a_defect()
    {
        await using var server = await TestServer.StartAsync(Settings, wrap: real => new StoreWithDefect(real));
        using var http = server.As(TestClients.Gp);

        var answer = await http.SendAsync("GET", "Patient/1");

        answer.Status.ShouldBe(500);
        ShouldBeGuarded(answer);
    }

    [Fact]
    public async Task tls_is_not_asked_of_who_reaches_the_server_without_it()
    {
        await using var server = await TestServer.StartAsync(new ApiSettings());
        using var http = server.Anonymous();

        (await http.SendAsync("GET", "metadata")).Header("Strict-Transport-Security").ShouldBeNull();
    }

    [Theory]
    [InlineData("GET", "fhir/r4/metadata")]
    [InlineData("OPTIONS", "fhir/r4/Patient")]
    [InlineData("OPTIONS", "connect/token")]
    public async Task no_page_of_another_site_is_let_in(string method, string path)
    {
        var answer = await Gp.SendAsync(method, Path(path), null, ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "POST"));

        answer.Headers.Keys.ShouldNotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/fhir/r4/Patient")]
    [InlineData("/fhir/r4")]
    [InlineData("/connect/token")]
    [InlineData("/elsewhere")]
    [InlineData("/")]
    public async Task trace_is_refused_and_gives_nothing_back(string path)
    {
        var answer = await RawAsync($"TRACE {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer echoed\r\nX-Secret: echoed\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 4");
        answer.ShouldNotContain("echoed");
    }

    [Fact]
    public async Task the_server_does_not_say_what_it_runs_on()
    {
        var answer = await Gp.SendAsync("GET", "Patient/absent");

        answer.Header("Server").ShouldBeNull();
        answer.Header("X-Powered-By").ShouldBeNull();
    }

    private static void ShouldBeGuarded(Reply answer)
    {
        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains");
        answer.Header("Set-Cookie").ShouldBeNull();
        string[] policy = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "sandbox"];
        policy.Except(answer.Header("Content-Security-Policy")!.Split("; "), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private string Path(string path) => new Uri(Server.Address, path).ToString();

    private async Task<string> RawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(Server.Address.Host, Server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
