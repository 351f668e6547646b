using System.Net;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>A node that answers what it is told to: about a token, and about a proof.</summary>
internal sealed class FakeNetwork : HttpMessageHandler
{
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Answer { get; set; } = """{"active":false}""";

    public string Valid { get; set; } = """{"valid":true}""";

    public string LastProof { get; private set; } = "";

    public int Asked { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.AbsolutePath is "/dpop")
        {
            LastProof = body;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Valid) };
        }

        Asked++;
        body.ShouldStartWith("token=");
        return new HttpResponseMessage(Status) { Content = new StringContent(Answer) };
    }
}
