namespace Vooraf.Planning.Plans;

/// <summary>An answer in words: wishes and expectations, what else matters (facts C.10, C.15; form 1190, 1196).</summary>
public sealed record TextStatement : PlanItem
{
    /// <summary>What the person told.</summary>
    public Answer<string> Text { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }
}
