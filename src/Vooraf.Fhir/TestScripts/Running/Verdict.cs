namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>What came of an action, and why.</summary>
internal readonly record struct Verdict(TestOutcome Outcome, string? Evidence)
{
    public static Verdict Holds { get; } = new(TestOutcome.Passed, null);

    public static Verdict Fails(string evidence) => new(TestOutcome.Failed, evidence);

    public static Verdict NotCarriedOut(string reason) => new(TestOutcome.NotCarriedOut, reason);

    public static Verdict Nothing(string reason) => new(TestOutcome.NothingToJudge, reason);

    public static Verdict Of(bool holds, Func<string> evidence) => holds ? Holds : Fails(evidence());
}
