namespace Vooraf.Planning.Plans;

/// <summary>Whether an item counts. The statuses of the FHIR resources and of the form are brought back to these.</summary>
public enum ItemStatus
{
    /// <summary>It counts.</summary>
    Active,

    /// <summary>It has ended: it counted until then.</summary>
    Ended,

    /// <summary>Not finished yet: never counts.</summary>
    Draft,

    /// <summary>Put forward and not agreed: never counts.</summary>
    Proposed,

    /// <summary>Turned down: never counts.</summary>
    Rejected,

    /// <summary>Written by mistake: never counts, and never did.</summary>
    EnteredInError,

    /// <summary>The status is missing or not understood.</summary>
    Unknown,
}
