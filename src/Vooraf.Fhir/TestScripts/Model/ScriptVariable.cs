namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>A name in a script and where its value comes from.</summary>
/// <param name="Name">The name.</param>
/// <param name="Default">The value when nothing else gives one.</param>
/// <param name="Expression">FHIRPath on the source.</param>
/// <param name="Header">A header of the source.</param>
/// <param name="SourceId">What was kept under this name; null: the last answer.</param>
/// <param name="IsOptional">True when it is no fault that there is none: what needs it has nothing to judge.</param>
internal sealed record ScriptVariable(string Name, string? Default, string? Expression, string? Header, string? SourceId, bool IsOptional);
