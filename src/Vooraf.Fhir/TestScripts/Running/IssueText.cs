using System.Globalization;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Issues in one line of a report.</summary>
internal static class IssueText
{
    private const int Shown = 5;

    public static string Of(IReadOnlyCollection<Issue> issues)
    {
        var text = string.Join("; ", issues.Take(Shown).Select(issue => issue.Expression is null ? issue.Diagnostics : $"{issue.Expression}: {issue.Diagnostics}"));
        return issues.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"{text}; and {issues.Count - Shown} more") : text;
    }
}
