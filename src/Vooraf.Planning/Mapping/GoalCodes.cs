using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The goals of treatment, with the code that older forms use for one of them (facts C.9).</summary>
internal static class GoalCodes
{
    private const string OlderComfort = "225353007";

    private static readonly string[] Known = ["385987000", "1351964001", "713148004", OlderComfort];

    private static readonly PlanConcept Comfort = new(PlanCodes.Snomed, "713148004");

    public static bool IsOne(Element description) =>
        description["coding"].First is var coding && coding["system"].Peek() is PlanCodes.Snomed && Known.Contains(coding["code"].Peek() ?? "", StringComparer.Ordinal);

    /// <summary>The goal; an older code becomes the current one, and the code for unknown no goal at all.</summary>
    public static Answer<PlanConcept> Read(PlanConcept? concept) => concept switch
    {
        null => Answer<PlanConcept>.NotRecorded,
        _ when concept.HasCodeOf(PlanCodes.Unknown) => Answer<PlanConcept>.Unknown,
        _ when concept.Is(PlanCodes.Snomed, OlderComfort) => Answer<PlanConcept>.Of(concept with { Code = Comfort.Code }),
        _ => Answer<PlanConcept>.Of(concept),
    };
}
