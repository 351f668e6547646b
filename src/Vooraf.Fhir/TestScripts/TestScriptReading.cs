using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.TestScripts;

/// <summary>What came of reading a TestScript.</summary>
/// <param name="Script">The script; null when it could not be read.</param>
/// <param name="Issues">Why not.</param>
public sealed record TestScriptReading(TestScript? Script, IReadOnlyList<Issue> Issues);
