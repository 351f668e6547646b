namespace Vooraf.Access.Consents;

/// <summary>What somebody chose about sharing.</summary>
public enum ChoiceKind
{
    /// <summary>Something that cannot be interpreted: it never counts as yes, and stands in the way like an objection.</summary>
    NotUnderstood,

    /// <summary>Permission.</summary>
    Permission,

    /// <summary>Objection.</summary>
    Objection,
}
