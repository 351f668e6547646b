using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>
/// Functions with regular expressions. Pattern and text may both come from outside, so each match has a time limit,
/// and all matches of an evaluation are paid for from its budget by the time that they took.
/// </summary>
internal static class RegexFunctions
{
    private const int LongestPattern = 4_000;
    private const int StepsPerMillisecond = 10_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);
    private static readonly BoundedCache<Regex> Patterns = new(capacity: 512);

    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("matches", 1, 1, static (in call) => Matches(call, whole: false)),
        new("matchesFull", 1, 1, static (in call) => Matches(call, whole: true)),
        new("replaceMatches", 2, 2, ReplaceMatches),
    ];

    private static FhirPathCollection Matches(in FunctionCall call, bool whole)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } pattern)
            return FhirPathCollection.Empty;
        call.Run.SpendText(text.Length);
        return FhirPathCollection.Of(Guarded(call, whole ? "^(?:" + pattern + ")$" : pattern, regex => regex.IsMatch(text)));
    }

    private static FhirPathCollection ReplaceMatches(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } pattern || call.Text(1) is not { } replacement)
            return FhirPathCollection.Empty;
        // At most one match at each place and one at the end; a replacement can repeat what was matched.
        var run = call.Run;
        var result = Guarded(call, pattern, regex => regex.Replace(text, match =>
        {
            run.SpendText(match.Length + replacement.Length);
            var replaced = match.Result(replacement);
            run.SpendText(replaced.Length);
            return replaced;
        }));
        run.SpendText(result.Length);
        return FhirPathCollection.Of(result);
    }

    private static T Guarded<T>(in FunctionCall call, string pattern, Func<Regex, T> match)
    {
        if (pattern.Length > LongestPattern)
            throw call.Failure($"the pattern has more than {LongestPattern} characters");
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = match(Patterns.GetOrAdd(pattern, static pattern => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit)));
            call.Run.Spend((long)(Stopwatch.GetElapsedTime(started).TotalMilliseconds * StepsPerMillisecond));
            return result;
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
