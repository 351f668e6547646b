using Vooraf.Fhir.TestScripts.Model;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Judges asserts, each by the rule for what it is about.</summary>
internal sealed class AssertJudge(JudgingTools tools)
{
    private static readonly Dictionary<AssertSubject, IAssertRule> Rules = new()
    {
        [AssertSubject.ContentType] = new MediaTypeRule(),
        [AssertSubject.Expression] = new ExpressionRule(),
        [AssertSubject.Header] = new HeaderRule(),
        [AssertSubject.Minimum] = new MinimumRule(),
        [AssertSubject.NavigationLinks] = new NavigationLinksRule(),
        [AssertSubject.RequestMethod] = new RequestMethodRule(),
        [AssertSubject.RequestUrl] = new RequestUrlRule(),
        [AssertSubject.ResourceType] = new ResourceTypeRule(),
        [AssertSubject.Status] = new StatusRule(),
        [AssertSubject.Profile] = new ProfileRule(),
        [AssertSubject.Rule] = new NamedRule(),
    };

    /// <summary>The verdict, and what was wanted with its variables filled in.</summary>
    public async ValueTask<(string Wanted, Verdict Verdict)> JudgeAsync(ScriptAssert assert, CancellationToken cancellation)
    {
        if (assert.Problem is { } problem)
            return (assert.Wanted, Verdict.NotCarriedOut(problem));
        if (tools.Memory.Last is null && assert.SourceId is null)
            return (assert.Wanted, tools.Memory.Absence);

        var (wanted, value) = (tools.Variables.Fill(assert.Wanted), tools.Variables.Fill(assert.Value ?? ""));
        if ((wanted.Problem ?? value.Problem) is { } missing)
            return (assert.Wanted, missing);
        var filled = assert with { Wanted = wanted.Text, Value = assert.Value is null ? null : value.Text };
        return (Line(filled), Source(filled) is { } source ? await Rules[filled.Subject].JudgeAsync(new AssertCase(filled, tools.Memory.Last, source, tools), cancellation) : NoSource(filled));
    }

    private ScriptContent? Source(ScriptAssert assert)
    {
        if (assert.SourceId is { } id)
            return tools.Memory.Find(id);
        return assert.IsAboutRequest ? tools.Memory.Last!.Request : tools.Memory.Last!.Response;
    }

    private Verdict NoSource(ScriptAssert assert) =>
        tools.Memory.Absence.Outcome == TestOutcome.NothingToJudge ? tools.Memory.Absence : Verdict.NotCarriedOut(tools.Memory.Problem(assert.SourceId!));

    private string Line(ScriptAssert assert)
    {
        var comparison = assert.Value is null && assert.Operator is null ? "" : $" {assert.Operator ?? "equals"} {assert.Value}".TrimEnd();
        return assert.Subject switch
        {
            AssertSubject.Expression => assert.Wanted + comparison,
            AssertSubject.Header => $"header {assert.Wanted}{comparison}",
            AssertSubject.Status => $"status {assert.Operator ?? "equals"} {assert.Wanted}",
            AssertSubject.ContentType => "content type " + assert.Wanted,
            AssertSubject.Minimum => "everything of " + assert.Wanted,
            AssertSubject.Profile => "profile " + (tools.ProfileNames.Canonical(assert.Wanted) ?? assert.Wanted),
            AssertSubject.ResourceType => "resource " + assert.Wanted,
            AssertSubject.NavigationLinks => "links to first, last and next",
            _ => assert.Wanted,
        };
    }
}
