namespace Vooraf.Planning.Plans;

/// <summary>An answer out of a list: goal of treatment, preferred place of death, position on euthanasia, registered as organ donor (facts C.9, C.11 to C.13).</summary>
public sealed record ChoiceStatement : PlanItem
{
    /// <summary>What was chosen. The code for "unknown" is no choice but <see cref="AnswerState.Unknown"/>.</summary>
    public Answer<PlanConcept> Choice { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }
}
