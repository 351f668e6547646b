using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>A conversation about care planning (facts C.5, C.6; form 963, 8 and 78). Its date is the day on which it was held.</summary>
public sealed record Conversation : PlanItem
{
    /// <summary>The reference to the Encounter (or to the Procedure, without one), or a name for it within this plan.</summary>
    public required string Key { get; init; }

    /// <summary>Whether the person took part.</summary>
    public Answer<bool> PersonPresent { get; init; }

    /// <summary>Who else was there.</summary>
    public ImmutableArray<PresentPerson> Present { get; init; } = [];

    /// <summary>How it was held: at home, out-patient, by telephone (zib ContactType); null when that is not known.</summary>
    public PlanConcept? Setting { get; init; }

    /// <summary>Why it was held, in words.</summary>
    public string? Occasion { get; init; }
}
