using System.Collections.Immutable;
using Vooraf.Fhir.TestScripts.Judging;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Carries out the actions of a part, one after the other.</summary>
internal sealed class ActionRun(ScriptMemory memory, RequestBuilder requests, FhirTransport transport, AssertJudge judge, ReportText text)
{
    /// <summary>Carries them out.</summary>
    /// <param name="kind">Which part it is.</param>
    /// <param name="part">The part.</param>
    /// <param name="stopsAtFault">True when the rest makes no sense after any fault.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<TestPartResult> RunAsync(TestPartKind kind, ScriptPart part, bool stopsAtFault, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<TestActionResult>(part.Actions.Count);
        string? stopped = null;
        foreach (var action in part.Actions)
        {
            var result = stopped is null ? await RunAsync(action, cancellation) : LeftOut(action, stopped);
            results.Add(result);
            if (result.IsFault && (stopsAtFault || action is ScriptAssert { StopsTest: true }))
                stopped ??= "left out after: " + result.Description;
        }

        return new TestPartResult(kind, part.Name, results.ToImmutable());
    }

    /// <summary>Reports all actions of a part as not carried out.</summary>
    public TestPartResult LeaveOut(TestPartKind kind, ScriptPart part, string reason) => new(kind, part.Name, [.. part.Actions.Select(action => LeftOut(action, reason))]);

    private Task<TestActionResult> RunAsync(ScriptAction action, CancellationToken cancellation) => action switch
    {
        ScriptOperation operation => SendAsync(operation, cancellation),
        ScriptAssert assert => JudgeAsync(assert, cancellation),
        _ => throw new InvalidOperationException("There are no other actions."),
    };

    private async Task<TestActionResult> SendAsync(ScriptOperation operation, CancellationToken cancellation)
    {
        var (request, problem) = requests.Build(operation);
        if (request is null)
            return Missed(operation, operation.Type ?? "", problem);
        try
        {
            var exchange = await transport.SendAsync(request, cancellation);
            memory.Keep(operation, exchange);
            return Result(operation, request.Line, FormatCheck.Of(request, exchange));
        }
        catch (HttpRequestException failure)
        {
            return Missed(operation, request.Line, Verdict.Fails("there is no answer: " + failure.Message));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Missed(operation, request.Line, Verdict.Fails("the answer did not come in time"));
        }
    }

    private TestActionResult Missed(ScriptOperation operation, string line, Verdict verdict)
    {
        memory.Miss(operation, verdict);
        return Result(operation, line, verdict);
    }

    private async Task<TestActionResult> JudgeAsync(ScriptAssert assert, CancellationToken cancellation)
    {
        var (wanted, verdict) = await judge.JudgeAsync(assert, cancellation);
        return Result(assert, wanted, verdict);
    }

    private TestActionResult LeftOut(ScriptAction action, string reason) =>
        Result(action, action is ScriptAssert assert ? assert.Wanted : "", Verdict.NotCarriedOut(reason));

    private TestActionResult Result(ScriptAction action, string wanted, Verdict verdict)
    {
        var required = action is not ScriptAssert { IsWarningOnly: true };
        var outcome = verdict.Outcome == TestOutcome.Failed && !required ? TestOutcome.Warned : verdict.Outcome;
        return new TestActionResult(action is ScriptOperation, action.Description, text.Of(wanted), outcome, verdict.Evidence is { } evidence ? text.Of(evidence) : null, required);
    }
}
