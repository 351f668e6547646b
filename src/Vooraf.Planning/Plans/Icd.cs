namespace Vooraf.Planning.Plans;

/// <summary>An implanted defibrillator, or the answer to whether there is one (facts C.16; form 1006, 1008, 1009).</summary>
public sealed record Icd : PlanItem
{
    /// <summary>Whether the person has one.</summary>
    public Answer<bool> Present { get; init; }

    /// <summary>Which kind.</summary>
    public PlanConcept? Product { get; init; }

    /// <summary>Since when it is there.</summary>
    public PlanDate? Since { get; init; }

    /// <summary>Until when it was there.</summary>
    public PlanDate? Until { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }
}
