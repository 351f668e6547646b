using System.Net.Sockets;
using System.Text;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class SlowBodyTests : ApiTest
{
    protected override ApiSettings Settings => new() { RequestTime = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task a_body_that_does_not_come_in_in_time_is_408_and_logged()
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(Server.Address.Host, Server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = tcp.GetStream();
        var token = Server.Tokens.Issue(TestClients.Gp, TestClients.Gp.Rights);
        var head = $"POST /fhir/r4/Patient HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: application/fhir+json\r\nContent-Length: 100\r\n\r\n{{";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        status.ShouldBe("HTTP/1.1 408 Request Timeout");
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(408);
    }
}
