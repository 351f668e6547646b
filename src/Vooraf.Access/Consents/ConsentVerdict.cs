namespace Vooraf.Access.Consents;

/// <summary>What a source of consents answers. Of several sources the last in this order counts.</summary>
public enum ConsentVerdict
{
    /// <summary>No choice that speaks about this.</summary>
    Nothing,

    /// <summary>Permission.</summary>
    Permission,

    /// <summary>Objection.</summary>
    Objection,

    /// <summary>A choice that cannot be interpreted.</summary>
    NotUnderstood,

    /// <summary>The source did not answer.</summary>
    Unanswered,
}
