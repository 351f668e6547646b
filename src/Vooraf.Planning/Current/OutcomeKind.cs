namespace Vooraf.Planning.Current;

/// <summary>How much an agreement says about its topic.</summary>
public enum OutcomeKind
{
    /// <summary>Nothing: not recorded, not asked or not discussed. It can neither replace an agreement nor contradict one.</summary>
    Nothing,

    /// <summary>It was asked, and there is no answer or decision yet.</summary>
    Unknown,

    /// <summary>An answer or decision in codes.</summary>
    Answer,

    /// <summary>An answer or decision in words, which have to be read.</summary>
    Words,

    /// <summary>It cannot be interpreted: it may say anything, so that it agrees with nothing.</summary>
    NotUnderstood,
}
