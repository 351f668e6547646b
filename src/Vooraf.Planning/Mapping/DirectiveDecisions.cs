using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Treatment and decision in a Consent: permit and deny in the type, everything else as words in a modifier extension (facts C.7).</summary>
internal static class DirectiveDecisions
{
    public const string ReasonForEnding = Codes.DirectiveExtension + "ReasonForEnding";
    public const string AdvanceDirective = Codes.DirectiveExtension + "AdvanceDirective";

    // The words in which the standard puts a decision that is none. The first of a decision is the one that is written.
    private static readonly (string Words, TreatmentDecision Decision)[] Words =
    [
        ("Onbekend", TreatmentDecision.Unknown),
        ("Nog onbekend", TreatmentDecision.Unknown),
        ("Nee, nog geen besluit genomen", TreatmentDecision.NoDecisionYet),
        ("Nog geen besluit genomen", TreatmentDecision.NoDecisionYet),
        ("Niet besproken", TreatmentDecision.NotDiscussed),
    ];

    /// <summary>Why the resource says nothing that can be relied on; null when it does.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="treatments">The treatments that it names.</param>
    public static string? Doubt(LoadedResource resource, IReadOnlyCollection<PlanConcept> treatments)
    {
        var provision = resource.Root["provision"] as JsonObject;
        var modifiers = resource.Root["modifierExtension"] as JsonArray;
        return Understanding.Doubt(resource.Root, Codes.SpecificationOther)
            ?? (modifiers is not null && (modifiers.Count != 1 || (string?)modifiers[0]?["valueString"] is null) ? "What was decided otherwise is not in words." : null)
            ?? (provision?["provision"] is not null ? "It has exceptions to itself, which this program does not understand." : null)
            ?? (provision?["code"] is JsonArray { Count: > 1 } || treatments.Count > 1 ? "It names several treatments at once." : null);
    }

    public static TreatmentDirective Read(TreatmentDirective item, Element consent)
    {
        var type = consent["provision"]["type"].Text();
        var other = consent["modifierExtension"].First;
        if (other.Exists)
        {
            _ = other["url"].Text();
            var words = other["valueString"].Text()!;
            var known = Array.Find(Words, pair => string.Equals(pair.Words, words.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
            return known.Words is null
                ? item with { Decision = TreatmentDecision.Other, Specification = words }
                : item with { Decision = known.Decision };
        }

        return type switch
        {
            "permit" => item with { Decision = TreatmentDecision.Permit },
            "deny" => item with { Decision = TreatmentDecision.Deny },
            null => WithoutType(item, consent),
            _ => Plans.Doubt.Of(item, "The kind of decision is not a code that FHIR knows."),
        };
    }

    public static void Write(JsonObject consent, TreatmentDirective item)
    {
        var words = item.Decision == TreatmentDecision.Other ? item.Specification : Array.Find(Words, pair => pair.Decision == item.Decision).Words;
        var type = item.Decision switch
        {
            TreatmentDecision.Permit => "permit",
            TreatmentDecision.Deny => "deny",
            _ => null,
        };
        var provision = Make.Child(consent, "provision");
        provision.Remove("_type");
        Make.Set(provision, "type", type);
        Make.SetExtension(consent, Codes.SpecificationOther, "valueString", words, "modifierExtension");
    }

    /// <summary>The treatments that a provision names, in itself and in its exceptions, each once; a directive that can be understood names one at most.</summary>
    public static IReadOnlyList<PlanConcept> Treatments(Element provision) => [.. Named(provision).Distinct()];

    public static JsonObject Treatment(PlanConcept treatment) => Make.Concept(
        PlanCodes.IsIcdDeactivation(treatment) ? PlanCodes.Other with { Display = null, Text = Codes.IcdDeactivationWords } : treatment);

    private static IEnumerable<PlanConcept> Named(Element provision) =>
        provision["code"].Items().SelectMany(NamedBy).Concat(provision["provision"].Items().SelectMany(Named));

    // Codings of one concept mean the same, unless the list has several of them.
    private static IEnumerable<PlanConcept> NamedBy(Element code)
    {
        var inList = PlanCodes.Treatments.Where(treatment => code["coding"].Items().Any(coding => coding.Says(treatment.HasCodeOf))).ToList();
        IEnumerable<PlanConcept?> named = inList.Count == 0 ? [code.Concept()] : inList.Select(treatment => code.Concept(treatment.HasCodeOf));
        return named.OfType<PlanConcept>().Select(Coded);
    }

    // The one about an ICD goes by its own code, also where the resource must put it into words.
    private static PlanConcept Coded(PlanConcept concept) =>
        PlanCodes.IsIcdDeactivation(concept) ? PlanCodes.IcdDeactivation with { Display = concept.Text ?? concept.Display } : concept;

    private static TreatmentDirective WithoutType(TreatmentDirective item, Element consent) => Absence.Of(consent["provision"]["_type"]) switch
    {
        null => item,
        "asked-unknown" or "unknown" => item with { Decision = TreatmentDecision.Unknown },
        "not-asked" => item with { Decision = TreatmentDecision.NotDiscussed },
        var reason => Plans.Doubt.Of(item, Absence.Withheld(reason)),
    };
}
