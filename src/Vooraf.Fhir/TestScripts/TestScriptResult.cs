using System.Collections.Immutable;

namespace Vooraf.Fhir.TestScripts;

/// <summary>A script that was run.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its canonical address, or null.</param>
/// <param name="Format">json or xml: what was asked for where the script does not say it.</param>
/// <param name="Parts">Its parts, in order.</param>
public sealed record TestScriptResult(string Name, string Title, string? Url, string Format, ImmutableArray<TestPartResult> Parts)
{
    /// <summary>All operations and asserts.</summary>
    public IEnumerable<TestActionResult> Actions => Parts.SelectMany(part => part.Actions);

    /// <summary>True when nothing that is required failed or was left out.</summary>
    public bool Holds => !Actions.Any(action => action.IsFault);

    /// <summary>How many operations and asserts had this outcome.</summary>
    public int Count(TestOutcome outcome) => Actions.Count(action => action.Outcome == outcome);
}
