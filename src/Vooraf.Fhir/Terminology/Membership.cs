namespace Vooraf.Fhir.Terminology;

/// <summary>Whether a code belongs to a value set.</summary>
public enum Membership
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>That cannot be told: a code system or value set is not loaded, or a filter cannot be expanded.</summary>
    NotKnown,
}
