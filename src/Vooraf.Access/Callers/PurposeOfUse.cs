namespace Vooraf.Access.Callers;

/// <summary>What for, as a token says (http://terminology.hl7.org/CodeSystem/v3-ActReason).</summary>
public enum PurposeOfUse
{
    /// <summary>A purpose that is not served.</summary>
    Unknown,

    /// <summary>TREAT: treatment.</summary>
    Treatment,

    /// <summary>BTG: emergency access, in the words of the list "break the glass".</summary>
    Emergency,

    /// <summary>PATRQT: the person asks.</summary>
    PatientRequest,

    /// <summary>HSYSADMIN: an auditor looks at the log.</summary>
    Audit,
}
