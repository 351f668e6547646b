namespace Vooraf.Planning.Plans;

/// <summary>Whether agreements were made before (form 1197 to 1199; not in the resources, where the earlier directives themselves are).</summary>
public sealed record EarlierAgreements : PlanItem
{
    /// <summary>Whether there are any.</summary>
    public Answer<bool> Exist { get; init; }

    /// <summary>Whether they hold other wishes than this plan.</summary>
    public Answer<bool> Differ { get; init; }

    /// <summary>A comment on them.</summary>
    public string? Comment { get; init; }
}
