using Microsoft.AspNetCore.Http;

namespace Vooraf.Api.Http;

/// <summary>
/// Where a request ends must be clear to everything between the caller and here: one length, or chunks and nothing else (RFC 9112, section 6.3). Else a
/// second request may hide in the first.
/// </summary>
internal static class Framing
{
    /// <summary>True when it is clear.</summary>
    public static bool IsPlain(HttpRequest request)
    {
        var encodings = request.Headers.TransferEncoding;
        return encodings.Count == 0 || (encodings.Count == 1 && string.Equals(encodings[0], "chunked", StringComparison.OrdinalIgnoreCase) && request.ContentLength is null);
    }

    /// <summary>Answers 400 and ends the connection, with whatever still stands in it.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.Connection = "close";
        return context.Response.CompleteAsync();
    }
}
