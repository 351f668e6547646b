namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>A text with its variables filled in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Problem">Why it cannot be used: a variable has no value. Null when it can.</param>
internal readonly record struct FilledText(string Text, Verdict? Problem);
