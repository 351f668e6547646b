namespace Vooraf.Access.Auditing;

/// <summary>What was done, or tried, as far as a person needs to tell it apart.</summary>
public enum PersonLogAct
{
    /// <summary>Looked at data, or searched for them.</summary>
    Looked,

    /// <summary>Wrote something new.</summary>
    Added,

    /// <summary>Changed something.</summary>
    Changed,

    /// <summary>Removed something.</summary>
    Removed,

    /// <summary>Took a copy to another place.</summary>
    Copied,

    /// <summary>Looked at the log.</summary>
    LookedAtLog,
}
