namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>The setup, a test or the teardown.</summary>
internal sealed record ScriptPart(string Name, string? Description, IReadOnlyList<ScriptAction> Actions);
