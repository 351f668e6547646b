using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Formats;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Api.Http;

/// <summary>Sends an answer that is complete and logged.</summary>
internal static class AnswerSender
{
    // Around a resource stands at most the Bundle of a search in that of a batch, each with its list of entries and the entry.
    private const int LevelsAround = 2 * 3;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ReadingLimits.Depth + LevelsAround };

    public static async ValueTask SendAsync(HttpContext context, Answer answer, WireFormat format, string correlationId)
    {
        AddHeaders(context.Response, answer, correlationId);
        if (answer.Body.IsEmpty)
            return;

        context.Response.ContentType = MediaType.Of(format);
        if (format == answer.BodyFormat)
        {
            await SendBodyAsync(context, answer.Body);
            return;
        }

        using var xml = new PooledBuffer(answer.Body.Length * 2);
        using (var document = JsonDocument.Parse(answer.Body, Options))
            XmlResourceWriter.Write(document.RootElement, xml);
        await SendBodyAsync(context, xml.Written);
    }

    private static void AddHeaders(HttpResponse response, Answer answer, string correlationId)
    {
        response.StatusCode = answer.Status;
        var headers = response.Headers;
        headers[CorrelationId.Header] = correlationId;
        if (answer.Version > 0)
            headers.ETag = EntityTag.Of(answer.Version);
        if (answer.LastModified is { } moment)
            headers.LastModified = moment.ToString("r", CultureInfo.InvariantCulture);
        if (answer.Location is { } location)
            headers.Location = location;
        if (answer.Allow is { } allow)
            headers.Allow = allow;
        if (answer.RetryAfter is { } wait)
            headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (answer.Status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = "Bearer realm=\"vooraf\"";
    }

    private static async ValueTask SendBodyAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
