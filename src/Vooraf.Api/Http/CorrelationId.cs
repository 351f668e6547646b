using Microsoft.AspNetCore.Http;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Api.Http;

/// <summary>The id by which a request is found again: the caller's X-Request-Id where it is harmless, else one of ours.</summary>
internal static class CorrelationId
{
    public const string Header = "X-Request-Id";

    private const int Longest = 64;

    public static string Of(HttpContext context)
    {
        var headers = context.Request.Headers[Header];
        return headers.Count == 1 && headers[0] is { } text && IsHarmless(text) ? text : context.TraceIdentifier;
    }

    private static bool IsHarmless(string text)
    {
        if (text.Length is 0 or > Longest)
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not '-' and not '.' and not '_' and not ':')
                return false;
        }

        return BsnText.Find(text) < 0;
    }
}
