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
    public static string? Doubt(LoadedResource resource)
    {
        var provision = resource.Root["provision"] as JsonObject;
        var modifiers = resource.Root["modifierExtension"] as JsonArray;
        return Understanding.Doubt(resource.Root, Codes.SpecificationOther)
            ?? (modifiers is not null && (modifiers.Count != 1 || (string?)modifiers[0]?["valueString"] is null) ? "What was decided otherwise is not in words." : null)
            ?? (provision?["provision"] is not null ? "It has exceptions to itself, which this program does not understand." : null)
            ?? (provision?["code"] is JsonArray { Count: > 1 } ? "It names several treatments at once." : null);
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

    /// <summary>The treatment; the one about an ICD by its own code, also where the resource must put it into words.</summary>
    public static PlanConcept ReadTreatment(Element codes)
    {
        var concept = codes.First.Concept() ?? new PlanConcept(null, null);
        return PlanCodes.IsIcdDeactivation(concept) ? PlanCodes.IcdDeactivation with { Display = concept.Text ?? concept.Display } : concept;
    }

    public static JsonObject Treatment(PlanConcept treatment) => Make.Concept(
        PlanCodes.IsIcdDeactivation(treatment) ? PlanCodes.Other with { Display = null, Text = Codes.IcdDeactivationWords } : treatment);

    private static TreatmentDirective WithoutType(TreatmentDirective item, Element consent) => Absence.Of(consent["provision"]["_type"]) switch
    {
        null => item,
        "asked-unknown" or "unknown" => item with { Decision = TreatmentDecision.Unknown },
        "not-asked" => item with { Decision = TreatmentDecision.NotDiscussed },
        var reason => Plans.Doubt.Of(item, Absence.Withheld(reason)),
    };
}
