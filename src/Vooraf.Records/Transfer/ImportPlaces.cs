using System.Globalization;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Transfer;

/// <summary>Names the resources of one commit by number, and reads from what the writer answers which of them it is about.</summary>
internal static class ImportPlaces
{
    /// <summary>The place of a resource in its commit.</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    /// <summary>What the writer found, told by file, resource and location in it; of the first of them when it is about none in particular.</summary>
    public static ImportProblem ProblemOf(Issue issue, IReadOnlyList<ImportedResource> commit)
    {
        if (NumberIn(issue.Expression, commit.Count) is not { } number)
            return new ImportProblem(commit[0].Source, null, issue.Expression, issue.Diagnostics);

        const string Resource = ".resource";
        var resource = commit[number];
        var rest = issue.Expression![Of(number).Length..];
        var location = rest.StartsWith(Resource, StringComparison.Ordinal) ? resource.Key.Type + rest[Resource.Length..] : null;
        return new ImportProblem(resource.Source, resource.Key.ToString(), location, issue.Diagnostics);
    }

    private static int? NumberIn(string? expression, int count)
    {
        if (expression is not ['[', ..] || expression.IndexOf(']', StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        return int.TryParse(expression.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < count ? number : null;
    }
}
