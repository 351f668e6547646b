using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Api.Formats;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Endpoints;

/// <summary>Reads the form of a request to one of the endpoints for tokens.</summary>
internal static class OAuthForm
{
    private const int LargestForm = 64 * 1024;

    /// <summary>The fields, or one sentence that says what is wrong.</summary>
    public static async ValueTask<(Dictionary<string, string>? Fields, string? Wrong)> ReadAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return (null, "Ask with POST.");
        if (!IsForm(context.Request.ContentType))
            return (null, "Send application/x-www-form-urlencoded.");

        using var body = await RequestBody.ReadAsync(context.Request, LargestForm, context.RequestAborted);
        if (body is null)
            return (null, "The form is too large.");
        return FieldsOf(Encoding.UTF8.GetString(body.Written.Span)) is { } fields ? (fields, null) : (null, "Each field may stand in the form once.");
    }

    private static Dictionary<string, string>? FieldsOf(string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(form))
        {
            if (!fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString()))
                return null;
        }

        return fields;
    }

    private static bool IsForm(string? contentType)
    {
        ReadOnlySpan<char> type = contentType;
        return MediaType.Is(MediaType.Cut(ref type, ';'), "application/x-www-form-urlencoded");
    }
}
