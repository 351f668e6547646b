using System.Collections.Immutable;

namespace Vooraf.Fhir.TestScripts;

/// <summary>What came of a run of scripts against one server.</summary>
/// <param name="Server">The base address of the server.</param>
/// <param name="At">When the run began.</param>
/// <param name="Scripts">The scripts, in the order in which they were run; one that was run in two formats stands twice.</param>
public sealed record TestScriptReport(Uri Server, DateTimeOffset At, ImmutableArray<TestScriptResult> Scripts)
{
    /// <summary>True when there were scripts, and everything that they require holds.</summary>
    public bool Holds => !Scripts.IsEmpty && Scripts.All(script => script.Holds);
}
