using System.Collections.Immutable;

namespace Vooraf.Fhir.TestScripts;

/// <summary>The setup, a test or the teardown of a script and what came of it.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Name">Its name.</param>
/// <param name="Actions">Its operations and asserts, in order.</param>
public sealed record TestPartResult(TestPartKind Kind, string Name, ImmutableArray<TestActionResult> Actions);
