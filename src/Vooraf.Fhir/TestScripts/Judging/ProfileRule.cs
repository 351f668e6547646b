using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.TestScripts.Running;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>
/// A profile. A base definition of R4 asks that the content is valid R4, and that each resource in it meets the profiles that it claims or that its codes point to.
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
        if ((baseType ?? assert.Tools.Profiles?.Profiles.Find(canonical)?.Type) is not { } type)
            return Verdict.NotCarriedOut($"the profile {canonical} is not known here");
        if (!assert.Source.HasResource || assert.Source.Issues.Count > 0)
            return Verdict.Fails(assert.Source.Unreadable);

        var judged = Judged(assert.Source, type);
        if (judged.Count == 0)
            return assert.Source.Type is "Bundle" ? Verdict.Nothing($"the answer has no {type}") : Verdict.Fails($"the answer is a resource of type {assert.Source.Type}");
        if (assert.Tools.Profiles is not { } profiles)
            return Verdict.Holds;
        await ReadReferencesAsync(assert, judged, cancellation);
        return Judge(profiles, judged, baseType is null ? [canonical] : [], new AnswerReferences(assert.Source, assert.Tools.References));
    }

    /// <summary>The content itself when it is of that type, else the resources of that type in it.</summary>
    private static List<(JsonElement Resource, string Location)> Judged(ScriptContent content, string type)
    {
        if (string.Equals(content.Type, type, StringComparison.Ordinal))
            return [(content.Resource, type)];
        return [.. BundleEntries.Of(content).Where(entry => string.Equals(ScriptContent.Of(entry.Resource).Type, type, StringComparison.Ordinal))];
    }

    /// <summary>Profiles say of references which profile their targets must meet, and slice by it: what the answer does not include has to be read.</summary>
    private static async Task ReadReferencesAsync(AssertCase assert, List<(JsonElement Resource, string Location)> judged, CancellationToken cancellation)
    {
        var inAnswer = new AnswerReferences(assert.Source, assert.Tools.References);
        var references = judged.SelectMany(entry => ResourceReferences.Of(entry.Resource)).Select(reference => reference.Literal).OfType<string>();
        foreach (var reference in references.Where(reference => inAnswer.Find(reference) is null).Select(assert.Tools.References.Relative).OfType<string>().Distinct(StringComparer.Ordinal))
            await assert.Tools.References.ReadAsync(reference, cancellation);
    }

    private static Verdict Judge(ProfileValidator profiles, List<(JsonElement Resource, string Location)> judged, string[] wanted, AnswerReferences references)
    {
        var session = profiles.Begin(references);
        var issues = judged.SelectMany(entry => session.Validate(entry.Resource, wanted).Select(issue => At(entry.Location, issue))).ToList();
        var faults = issues.Where(issue => issue.Severity is IssueSeverity.Error or IssueSeverity.Fatal).ToList();
        if (faults.Count > 0)
            return Verdict.Fails($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}: {IssueText.Of(faults)}");
        return new Verdict(TestOutcome.Passed, issues.Count == 0 ? null : $"{issues.Count} warnings: {IssueText.Of(issues)}");
    }

    /// <summary>Locations begin with the type of the resource that was judged; in an answer they begin with the place of it.</summary>
    private static Issue At(string location, Issue issue)
    {
        var dot = issue.Expression?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return issue with { Expression = dot < 0 ? location : location + issue.Expression![dot..] };
    }
}
