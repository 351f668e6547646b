using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>Whether a coded value has a code of a value set: a CodeableConcept when one of its codings has.</summary>
internal static class CodedValue
{
    /// <summary>The verdict; null when the value has no code at all, or is of a type that has none.</summary>
    internal static Membership? In(LoadedValueSet set, in Occurrence occurrence) => occurrence.Type.Name switch
    {
        "CodeableConcept" => OfConcept(set, occurrence.Value),
        "Coding" or "Quantity" or "Age" or "Duration" or "Count" or "Distance" or "Money" => OfCoding(set, occurrence.Value),
        _ => occurrence.Value.ValueKind == JsonValueKind.String ? set.Has(RawJson.Text(occurrence.Value)) : null,
    };

    private static Membership? OfConcept(LoadedValueSet set, JsonElement concept)
    {
        Membership? verdict = null;
        foreach (var coding in JsonText.ItemsOf(concept, "coding"u8))
        {
            var one = OfCoding(set, coding);
            if (one == Membership.Yes)
                return one;
            if (verdict is null || one == Membership.NotKnown)
                verdict = one ?? verdict;
        }

        return verdict;
    }

    private static Membership? OfCoding(LoadedValueSet set, JsonElement coding)
    {
        if (!JsonText.TryGet(coding, "code"u8, out var code) || code.ValueKind != JsonValueKind.String)
            return null;
        return JsonText.TryGet(coding, "system"u8, out var system) && system.ValueKind == JsonValueKind.String
            ? set.Has(RawJson.Text(system), RawJson.Text(code))
            : Membership.No;
    }
}
