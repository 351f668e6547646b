namespace Vooraf.Planning.Plans;

/// <summary>Whether the person can decide about medical treatment (facts C.1 and C.14; form 1406, 1407).</summary>
public sealed record Capacity : PlanItem
{
    /// <summary>Can decide, or cannot.</summary>
    public Answer<bool> CanDecide { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }
}
