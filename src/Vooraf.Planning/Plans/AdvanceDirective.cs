namespace Vooraf.Planning.Plans;

/// <summary>A declaration that the person made before (zib Wilsverklaring, facts C.8).</summary>
public sealed record AdvanceDirective : PlanItem
{
    /// <summary>The reference to it.</summary>
    public required string Key { get; init; }

    /// <summary>Which kind (zib WilsverklaringTypeCodelijst); null when that is not told.</summary>
    public PlanConcept? Type { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }

    /// <summary>Key of the contact that represents the person by it; null: none.</summary>
    public string? Representative { get; init; }

    /// <summary>The document, if it is there.</summary>
    public PlanDocument? Document { get; init; }
}
