namespace Vooraf.Web.Views;

/// <summary>How an agreement is set off on the page. The words say it too: shape and colour only repeat them.</summary>
public enum DecisionKind
{
    /// <summary>Nothing is known, or nothing was decided.</summary>
    Unknown,

    /// <summary>Carry it out.</summary>
    Do,

    /// <summary>Do not carry it out.</summary>
    DoNot,

    /// <summary>Words that have to be read: something else, or something that cannot be interpreted.</summary>
    Other,

    /// <summary>An answer that is neither yes nor no to a treatment.</summary>
    Answer,
}
