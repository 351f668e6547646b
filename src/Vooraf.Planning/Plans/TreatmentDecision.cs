namespace Vooraf.Planning.Plans;

/// <summary>What was decided about a treatment (facts C.7). "Other" comes with a specification that must be shown with it.</summary>
public enum TreatmentDecision
{
    /// <summary>No decision was written down.</summary>
    NotRecorded,

    /// <summary>It was not discussed.</summary>
    NotDiscussed,

    /// <summary>It was discussed, and no decision was taken yet.</summary>
    NoDecisionYet,

    /// <summary>The decision is unknown.</summary>
    Unknown,

    /// <summary>Carry it out.</summary>
    Permit,

    /// <summary>Do not carry it out.</summary>
    Deny,

    /// <summary>Something else: the specification says what.</summary>
    Other,

    /// <summary>Written in a way that this program does not understand: neither yes nor no.</summary>
    CannotBeInterpreted,
}
