using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Vooraf.Fhir.Identifiers;
using Vooraf.Records.Log;

namespace Vooraf.Api.Http;

/// <summary>The id by which a request is found again: the caller's X-Request-Id where it is harmless, else one of ours.</summary>
internal static class CorrelationId
{
    public const string Header = "X-Request-Id";

    private const int Longest = 64;
    private const int LongestOfOthers = 128;

    // Headers by which others recognise a request (facts, section h).
    private static readonly string[] Others = ["X-Correlation-ID", "MedMij-Request-ID", "AORTA-ID"];

    public static string Of(HttpContext context)
    {
        var headers = context.Request.Headers[Header];
        return headers.Count == 1 && headers[0] is { } text && IsHarmless(text, Longest, "-._:") ? text : context.TraceIdentifier;
    }

    /// <summary>The ids of others, where they are harmless.</summary>
    public static ImmutableArray<LogCorrelation> OthersOf(IHeaderDictionary headers)
    {
        ImmutableArray<LogCorrelation> found = [];
        foreach (var name in Others)
        {
            if (headers.TryGetValue(name, out var values) && values.Count == 1 && values[0] is { } text && IsHarmless(text, LongestOfOthers, "-._:=; "))
                found = found.Add(new LogCorrelation(name, text));
        }

        return found;
    }

    private static bool IsHarmless(string text, int longest, ReadOnlySpan<char> signs)
    {
        if (text.Length == 0 || text.Length > longest)
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !signs.Contains(character))
                return false;
        }

        return BsnText.Find(text) < 0;
    }
}
