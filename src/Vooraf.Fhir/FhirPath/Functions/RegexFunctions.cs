using System.Text.RegularExpressions;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>Functions with regular expressions; each match has a time limit, because pattern and text may both come from outside.</summary>
internal static class RegexFunctions
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("matches", 1, 1, static (in call) => Matches(call, static pattern => pattern)),
        new("matchesFull", 1, 1, static (in call) => Matches(call, static pattern => "^(?:" + pattern + ")$")),
        new("replaceMatches", 2, 2, ReplaceMatches),
    ];

    private static FhirPathCollection Matches(in FunctionCall call, Func<string, string> adapt)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } pattern)
            return FhirPathCollection.Empty;
        return FhirPathCollection.Of(Guarded(call, () => Regex.IsMatch(text, adapt(pattern), RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit)));
    }

    private static FhirPathCollection ReplaceMatches(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } pattern || call.Text(1) is not { } replacement)
            return FhirPathCollection.Empty;
        return FhirPathCollection.Of(Guarded(call, () => Regex.Replace(text, pattern, replacement, RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit)));
    }

    private static T Guarded<T>(in FunctionCall call, Func<T> match)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Failure("the pattern takes too long");
        }
        catch (ArgumentException)
        {
            throw call.Failure("the pattern is not a regular expression");
        }
    }
}
