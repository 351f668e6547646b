using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Whether the person was told to discuss the agreements with relatives (facts C.17; form 1200).</summary>
public sealed record InformRelatives : PlanItem
{
    /// <summary>Told, or not told.</summary>
    public Answer<bool> Told { get; init; }

    /// <summary>Keys of the contacts that are to be informed.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];
}
