using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>What a running script can refer to: its fixtures, and the requests and answers that it kept.</summary>
internal sealed class ScriptMemory
{
    private readonly Dictionary<string, ScriptContent> kept = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    public ScriptMemory(IEnumerable<ScriptFixture> fixtures)
    {
        foreach (var fixture in fixtures)
        {
            if (fixture.Problem is null)
                kept[fixture.Id] = ScriptContent.Of(fixture.Resource);
            else
                problems[fixture.Id] = fixture.Problem;
        }
    }

    /// <summary>The last request with its answer; null when there is none that may be judged.</summary>
    public Exchange? Last { get; private set; }

    /// <summary>Why there is none.</summary>
    public Verdict Absence { get; private set; } = Verdict.NotCarriedOut("nothing was sent yet");

    public ScriptContent? Find(string id) => kept.GetValueOrDefault(id);

    /// <summary>Why something is not kept under this name.</summary>
    public string Problem(string id) => problems.GetValueOrDefault(id) ?? $"nothing is known as {id}";

    public void Keep(ScriptOperation operation, Exchange exchange)
    {
        Last = exchange;
        if (operation.RequestId is { } request)
            kept[request] = exchange.Request;
        if (operation.ResponseId is { } response)
            kept[response] = exchange.Response;
    }

    /// <summary>The operation gave no answer: asserts that follow must not judge the one before.</summary>
    public void Miss(ScriptOperation operation, Verdict absence)
    {
        Last = null;
        Absence = absence.Outcome == TestOutcome.NothingToJudge ? absence : Verdict.NotCarriedOut("there is no answer to judge");
        if (operation.ResponseId is { } response)
            kept.Remove(response);
    }
}
