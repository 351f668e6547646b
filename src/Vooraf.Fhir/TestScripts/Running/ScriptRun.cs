using System.Collections.Immutable;
using Vooraf.Fhir.TestScripts.Judging;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>One run of one script: setup, tests, teardown.</summary>
internal sealed class ScriptRun
{
    private readonly TestScript script;
    private readonly string format;
    private readonly ActionRun actions;

    public ScriptRun(TestScript script, string format, FhirTransport transport, TestScriptOptions options)
    {
        this.script = script;
        this.format = format;
        var memory = new ScriptMemory(script.Fixtures);
        var variables = new ScriptVariables(script.Variables, options.Variables, memory);
        var fetcher = new ReferenceFetcher(transport, format is "xml" ? FhirTransport.Xml : FhirTransport.Json);
        var judge = new AssertJudge(new JudgingTools(memory, variables, fetcher, new ProfileNames(script.Profiles), options.Profiles));
        actions = new ActionRun(memory, new RequestBuilder(memory, variables, format, transport.Base), transport, judge, new ReportText(options.Authorization));
    }

    public async Task<TestScriptResult> RunAsync(CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<TestPartResult>();
        var ready = true;
        if (script.Setup is { } setup)
        {
            parts.Add(await actions.RunAsync(TestPartKind.Setup, setup, stopsAtFault: true, cancellation));
            ready = !parts[0].Actions.Any(action => action.IsFault);
        }

        foreach (var test in script.Tests)
            parts.Add(ready ? await actions.RunAsync(TestPartKind.Test, test, stopsAtFault: false, cancellation) : actions.LeaveOut(TestPartKind.Test, test, "the setup failed"));
        if (script.Teardown is { } teardown)
            parts.Add(await actions.RunAsync(TestPartKind.Teardown, teardown, stopsAtFault: false, cancellation));
        return new TestScriptResult(script.Name, script.Title, script.Url, format, parts.ToImmutable());
    }
}
