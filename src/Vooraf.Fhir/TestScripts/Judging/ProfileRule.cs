using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>
/// A profile. A base definition of R4 asks that the content is valid R4, and that each resource in it meets the profiles that it claims.
/// Another profile is judged on the content, or, when that is a Bundle, on each resource of its type in it.
/// </summary>
internal sealed class ProfileRule : IAssertRule
{
    public async ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation)
    {
        var name = assert.Assert.Wanted;
        if (assert.Tools.ProfileNames.Canonical(name) is not { } canonical)
            return Verdict.NotCarriedOut($"the script does not say which profile {name} is");
        var baseType = ProfileNames.BaseType(canonical);
        if ((baseType ?? assert.Tools.Profiles?.TypeOf(canonical)) is not { } type)
            return Verdict.NotCarriedOut($"the profile {canonical} is not known here");
        if (!assert.Source.HasResource || assert.Source.Issues.Count > 0)
            return Verdict.Fails(assert.Source.Unreadable);

        if (baseType is not null && assert.Source.Type is not "Bundle" && !string.Equals(assert.Source.Type, type, StringComparison.Ordinal))
            return Verdict.Fails($"the answer is a resource of type {assert.Source.Type}");

        var judged = Judged(assert, type, baseType is not null);
        if (judged.Count == 0)
            return Verdict.Nothing($"the answer has no {type}");
        if (baseType is not null && assert.Tools.Profiles is null)
            return Verdict.Holds;
        await ReadReferencesAsync(assert, judged, cancellation);
        var faults = judged.SelectMany(entry => Faults(assert, baseType is null ? canonical : null, entry.Resource, entry.Location)).ToList();
        return Verdict.Of(faults.Count == 0, () => $"{faults.Count} faults: {IssueText.Of(faults)}");
    }

    /// <summary>For a base type: the content must be of it, and everything in it is judged.</summary>
    private static List<(JsonElement Resource, string Location, string? FullUrl)> Judged(AssertCase assert, string type, bool isBase)
    {
        var entries = BundleEntries.Of(assert.Source).ToList();
        if (isBase && string.Equals(assert.Source.Type, type, StringComparison.Ordinal))
            return type is "Bundle" ? [(assert.Source.Resource, "Bundle", null), .. entries] : entries;
        return [.. entries.Where(entry => string.Equals(ScriptContent.Of(entry.Resource).Type, type, StringComparison.Ordinal))];
    }

    private static async Task ReadReferencesAsync(AssertCase assert, List<(JsonElement Resource, string Location, string? FullUrl)> judged, CancellationToken cancellation)
    {
        var references = judged.SelectMany(entry => ResourceReferences.Of(entry.Resource)).Select(reference => reference.Literal).OfType<string>();
        foreach (var reference in references.Select(assert.Tools.References.Relative).OfType<string>().Distinct(StringComparer.Ordinal))
            await assert.Tools.References.ReadAsync(reference, cancellation);
    }

    private static IEnumerable<Issue> Faults(AssertCase assert, string? canonical, JsonElement resource, string location)
    {
        var judge = assert.Tools.Profiles!;
        var issues = canonical is null ? judge.JudgeClaims(resource, assert.Tools.References.Known) : judge.Judge(canonical, resource, assert.Tools.References.Known);
        return issues.Where(issue => issue.Severity is IssueSeverity.Error or IssueSeverity.Fatal).Select(issue => issue with { Expression = $"{location} {issue.Expression}".TrimEnd() });
    }
}
