namespace Vooraf.Planning.Plans;

/// <summary>What a contact point is.</summary>
public enum ContactPointKind
{
    /// <summary>A telephone number, a fax or a pager.</summary>
    Telephone,

    /// <summary>An e-mail address.</summary>
    Email,
}
