using System.Net.Sockets;
using System.Text;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>Requests as no HTTP library would send them.</summary>
public class HttpFaceTests : ApiTest
{
    protected override ApiSettings Settings => new() { AnonymousPerMinute = 5 };

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 50\r\n")]
    [InlineData("Content-Length: 5, 50\r\n")]
    [InlineData("Content-Length: +5\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")]
    [InlineData("Transfer-Encoding: xchunked\r\n")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData(" Content-Length: 5\r\n")]
    [InlineData("Content-Length : 5\r\n")]
    public async Task two_lengths_or_two_kinds_of_length_are_never_read_as_two_requests(string headers)
    {
        const string Hidden = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

        var answer = await RawAsync($"POST /connect/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\r\n0\r\n\r\n{Hidden}");

        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldNotContain("\r\n\r\nok");
    }

    [Fact]
    public async Task headers_that_proxies_set_change_nothing_when_a_caller_sends_them()
    {
        var http = Anonymous();
        for (var i = 0; i < 5; i++)
            (await http.SendAsync("GET", "Patient/1", null, ("X-Forwarded-For", $"192.0.2.{i}"))).Status.ShouldBe(401);

        (await http.SendAsync("GET", "Patient/1", null, ("X-Forwarded-For", "192.0.2.99"), ("X-Real-IP", "192.0.2.99"), ("Forwarded", "for=192.0.2.99"))).Status.ShouldBe(429);
        var search = await Gp.PostFormAsync("Patient/_search", "_id=1", ("X-Forwarded-Host", "elsewhere.example"), ("X-Forwarded-Proto", "https"), ("X-Original-URL", "/fhir/r4/Organization"), ("X-HTTP-Method-Override", "DELETE"));
        search.Status.ShouldBe(200);
        search.Body.ShouldNotContain("elsewhere.example");
        search.Body.ShouldNotContain("https://127");
    }

    private async Task<string> RawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(Server.Address.Host, Server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        return await ReadUntilQuietAsync(stream);
    }

    // What answers a second time does so at once; a server that waits for more says nothing.
    private static async Task<string> ReadUntilQuietAsync(NetworkStream stream)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        quiet.CancelAfter(TimeSpan.FromSeconds(20));
        try
        {
            while (await stream.ReadAsync(buffer, quiet.Token) is > 0 and var count)
            {
                answer.Append(Encoding.ASCII.GetString(buffer, 0, count));
                quiet.CancelAfter(TimeSpan.FromSeconds(2));
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing more comes.
        }

        return answer.ToString();
    }
}
