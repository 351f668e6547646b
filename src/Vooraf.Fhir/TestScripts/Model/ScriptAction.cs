namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>One step of a test: an operation or an assert.</summary>
/// <param name="Description">What it is, in the words of the script or in ours.</param>
/// <param name="Problem">Why it cannot be carried out here; null when it can.</param>
internal abstract record ScriptAction(string Description, string? Problem);
