using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>One thing that was agreed or told, with who, when and where it is written.</summary>
public abstract record PlanItem
{
    /// <summary>Where it is written.</summary>
    public ItemSource Source { get; init; } = ItemSource.None;

    /// <summary>When it was agreed or told, as its own date says; null: undated.</summary>
    public PlanDate? Date { get; init; }

    /// <summary>Whether it counts.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>The professionals with whom it was agreed or who wrote it down.</summary>
    public ImmutableArray<Professional> Professionals { get; init; } = [];

    /// <summary>Key of the conversation to which it says that it belongs; null: it does not say so.</summary>
    public string? Conversation { get; init; }

    /// <summary>
    /// Why the item cannot be interpreted, in a sentence (an unknown modifier extension, implicit rules): then it has no answer and no
    /// decision, whatever its elements seem to say. Null: it is understood.
    /// </summary>
    public string? NotUnderstood { get; init; }
}
