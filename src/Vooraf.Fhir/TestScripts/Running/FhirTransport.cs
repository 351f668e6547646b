using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Sends requests and reads answers, within bounds on their size.</summary>
internal sealed class FhirTransport(HttpClient client, TestScriptOptions options)
{
    public const string Json = "application/fhir+json";

    public const string Xml = "application/fhir+xml";

    /// <summary>The base with a slash at its end.</summary>
    public Uri Base { get; } = new(options.Base.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>Sends a request and reads its answer.</summary>
    /// <exception cref="HttpRequestException">There is no answer, or one that is too large.</exception>
    /// <exception cref="OperationCanceledException">The answer did not come in time.</exception>
    public async Task<Exchange> SendAsync(ScriptRequest request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Patience);
        using var message = Message(request);
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        var response = await AnswerReader.ReadAsync(answer, limit.Token);
        return new Exchange(request.Method, request.Address.OriginalString, request.Form, request.Body ?? ScriptContent.Of(default), (int)answer.StatusCode, response);
    }

    private HttpRequestMessage Message(ScriptRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address) { Content = Content(request) };
        if (request.Accept is { } accept)
            message.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        if (options.Authorization is { } authorization && IsOwn(request.Address) && !message.Headers.Contains("Authorization"))
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        return message;
    }

    /// <summary>True for an address of the server that is tested: the token goes nowhere else.</summary>
    private bool IsOwn(Uri address) => Uri.Compare(address, Base, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static HttpContent? Content(ScriptRequest request)
    {
        if (request.Form is { } form)
            return new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        if (request.Body is not { HasResource: true } body)
            return null;
        var content = new ByteArrayContent(request.ContentType is Xml ? AsXml(body.Resource) : Encoding.UTF8.GetBytes(body.Resource.GetRawText()));
        content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType ?? Json);
        return content;
    }

    private static byte[] AsXml(JsonElement resource)
    {
        var output = new ArrayBufferWriter<byte>();
        XmlResourceWriter.Write(resource, output);
        return output.WrittenSpan.ToArray();
    }
}
