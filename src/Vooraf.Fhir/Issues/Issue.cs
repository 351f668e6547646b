namespace Vooraf.Fhir.Issues;

/// <summary>One thing to say about a request or a resource, as it goes into an OperationOutcome.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">A code of the FHIR R4 value set issue-type, see <see cref="IssueCode"/>.</param>
/// <param name="Diagnostics">One English sentence: what is wrong and what to do. Never a BSN, a name or other content.</param>
/// <param name="Expression">Where: a FHIRPath location such as <c>Bundle.entry[2].resource.birthDate</c>, or null when it has no place.</param>
public sealed record Issue(IssueSeverity Severity, string Code, string Diagnostics, string? Expression = null)
{
    /// <summary>Makes an error.</summary>
    public static Issue Error(string code, string diagnostics, string? expression = null) =>
        new(IssueSeverity.Error, code, diagnostics, expression);

    /// <summary>Makes a warning.</summary>
    public static Issue Warning(string code, string diagnostics, string? expression = null) =>
        new(IssueSeverity.Warning, code, diagnostics, expression);
}
