using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The goals of treatment, with the code that older forms use for one of them (facts C.9).</summary>
internal static class GoalCodes
{
    private const string OlderComfort = "225353007";

    private const string Comfort = "713148004";

    private static readonly string[] Known = ["385987000", "1351964001", Comfort, OlderComfort];

    public static bool IsOne(Element description) => description["coding"].Items().Any(coding => coding.Says(IsKnown));

    /// <summary>The goal; an older code becomes the current one, and the code for unknown no goal at all.</summary>
    public static Answer<PlanConcept> Read(Element description) =>
        description.HasCode(PlanCodes.NullFlavour, "UNK") ? Answer<PlanConcept>.Unknown
        : description.Concept(IsKnown) is not PlanConcept concept ? Answer<PlanConcept>.NotRecorded
        : Answer<PlanConcept>.Of(concept.Is(PlanCodes.Snomed, OlderComfort) ? concept with { Code = Comfort } : concept);

    private static bool IsKnown(PlanConcept coding) => coding.System is PlanCodes.Snomed && Known.Contains(coding.Code, StringComparer.Ordinal);
}
