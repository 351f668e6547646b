namespace Vooraf.Fhir.Issues;

/// <summary>How bad an <see cref="Issue"/> is (FHIR R4 value set issue-severity).</summary>
public enum IssueSeverity
{
    /// <summary>The request could not be looked at any further.</summary>
    Fatal,

    /// <summary>The request is refused.</summary>
    Error,

    /// <summary>The request is carried out, but something deserves attention.</summary>
    Warning,

    /// <summary>For information only.</summary>
    Information,
}
