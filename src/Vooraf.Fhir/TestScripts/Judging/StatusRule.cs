using System.Globalization;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The status code of the answer; one of a list of codes is enough.</summary>
internal sealed class StatusRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) => new(Judge(assert));

    private static Verdict Judge(AssertCase assert)
    {
        if (assert.Exchange is not { } exchange)
            return Verdict.NotCarriedOut("nothing was sent yet");
        var operation = assert.Assert.Operator ?? (assert.Assert.Wanted.Contains(',', StringComparison.Ordinal) ? "in" : "equals");
        var verdict = Comparison.Of(operation, exchange.Status.ToString(CultureInfo.InvariantCulture), assert.Assert.Wanted);
        return verdict.Outcome == TestOutcome.Failed ? Verdict.Fails($"the status is {exchange.Status}{Words(exchange.Response)}") : verdict;
    }

    /// <summary>What the server says of it itself.</summary>
    private static string Words(ScriptContent answer)
    {
        if (answer.Type is not "OperationOutcome" || !answer.Resource.TryGetProperty("issue", out var issues) || issues.ValueKind != System.Text.Json.JsonValueKind.Array)
            return "";
        var words = issues.EnumerateArray().Select(issue => new Reading.ScriptElement(issue)).Select(issue => issue.Text("diagnostics") ?? issue.Child("details").Text("text")).OfType<string>();
        return ": " + IssueText.Of([.. words.Select(text => Issue.Error(IssueCode.Invalid, text))]);
    }
}
