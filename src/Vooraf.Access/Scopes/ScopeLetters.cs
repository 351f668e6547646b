namespace Vooraf.Access.Scopes;

/// <summary>What a SMART scope allows on a type of resource (SMART App Launch 2.0, "Scopes for requesting FHIR Resources").</summary>
[Flags]
public enum ScopeLetters
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>c: create.</summary>
    Create = 1,

    /// <summary>r: read, vread and the history of one resource.</summary>
    Read = 2,

    /// <summary>u: update.</summary>
    Update = 4,

    /// <summary>d: delete.</summary>
    Delete = 8,

    /// <summary>s: search.</summary>
    Search = 16,
}
