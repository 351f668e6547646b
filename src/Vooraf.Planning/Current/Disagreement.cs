namespace Vooraf.Planning.Current;

/// <summary>In what way agreements that stand beside each other disagree. Every kind but the first is a conflict.</summary>
public enum Disagreement
{
    /// <summary>They do not: they all say the same, or there is one at most.</summary>
    None,

    /// <summary>Some know the answer or decision; others say that it is not known.</summary>
    KnownAndUnknown,

    /// <summary>They are in different words. Whether they contradict each other is for a reader to say.</summary>
    DifferentWords,

    /// <summary>They are different answers or decisions.</summary>
    DifferentAnswers,

    /// <summary>At least one of them cannot be interpreted.</summary>
    NotUnderstood,
}
