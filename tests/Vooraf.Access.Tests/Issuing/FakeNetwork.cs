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

    /// <summary>What it waits for before it answers about a token.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Hosts that were asked about a token, in order.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>What hosts answer about a token, where it is something else.</summary>
    public Dictionary<string, string> AnswerOf { get; } = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.AbsolutePath is "/dpop")
        {
            LastProof = body;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Valid) };
        }

        Asked++;
        await Before();
        body.ShouldStartWith("token=");
        Hosts.Add(request.RequestUri.Host);
        return new HttpResponseMessage(Status) { Content = new StringContent(AnswerOf.GetValueOrDefault(request.RequestUri.Host, Answer)) };
    }
}
