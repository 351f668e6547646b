namespace Vooraf.Planning.Plans;

/// <summary>Whether the person agrees to sharing the agreements (form 1201, item 8b). No clinical directive, and not in the clinical resources.</summary>
public sealed record Sharing : PlanItem
{
    /// <summary>Agreed. The form has no answer for "no".</summary>
    public Answer<bool> Agreed { get; init; }
}
