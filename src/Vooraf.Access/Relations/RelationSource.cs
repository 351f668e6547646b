namespace Vooraf.Access.Relations;

/// <summary>Who guards the treatment relations of a holder's own client.</summary>
public enum RelationSource
{
    /// <summary>Vooraf: a relation must be recorded and in force.</summary>
    Recorded,

    /// <summary>The client: it shows nothing to who has no relation, and says so. Logged as asserted.</summary>
    Asserted,
}
