using System.Net;
using System.Text;

namespace Vooraf.Fhir.Tests.TestScripts;

/// <summary>A server of somebody else: answers what it is told to, and remembers what was asked.</summary>
internal sealed class ForeignServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public static readonly Uri Base = new("http://server.example/fhir");

    /// <summary>Method, address, body, and the header Authorization of each request.</summary>
    public List<(string Line, string Body, string? Authorization)> Asked { get; } = [];

    /// <summary>A server that gives the same answer to everything.</summary>
    public static ForeignServer Giving(string body, int status = 200, string mediaType = "application/fhir+json") => new(_ => Answer(body, status, mediaType));

    public static HttpResponseMessage Answer(string body, int status = 200, string mediaType = "application/fhir+json") => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, mediaType),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        var authorization = request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null;
        Asked.Add(($"{request.Method} {request.RequestUri!.AbsoluteUri}", body, authorization));
        return answer(request);
    }
}
