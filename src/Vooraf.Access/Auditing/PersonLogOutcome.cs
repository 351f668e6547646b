namespace Vooraf.Access.Auditing;

/// <summary>How it ended.</summary>
public enum PersonLogOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was not allowed.</summary>
    Refused,

    /// <summary>It was allowed, and did not work; nothing was shown or changed.</summary>
    Failed,
}
