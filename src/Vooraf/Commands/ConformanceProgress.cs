using Vooraf.Fhir.TestScripts;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary>One line for each script that was run.</summary>
internal sealed class ConformanceProgress(Terminal terminal) : IProgress<TestScriptResult>
{
    public void Report(TestScriptResult value)
    {
        var word = value.Holds ? "holds" : "DOES NOT HOLD";
        terminal.Error($"{word}: {value.Name} ({value.Format}), {value.Count(TestOutcome.Passed)} passed, {value.Count(TestOutcome.Failed)} failed, {value.Count(TestOutcome.NotCarriedOut)} not carried out, {value.Count(TestOutcome.Warned)} warnings, {value.Count(TestOutcome.NothingToJudge)} nothing to judge");
    }
}
