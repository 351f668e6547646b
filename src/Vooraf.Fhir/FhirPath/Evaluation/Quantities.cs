using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>FHIR quantities in UCUM can be calculated with (https://hl7.org/fhir/R4/fhirpath.html#quantity).</summary>
internal static class Quantities
{
    public static bool AreBoth(in FhirPathItem left, in FhirPathItem right) =>
        left.Definition?.Is("Quantity") is true && right.Definition?.Is("Quantity") is true;

    /// <summary>The order of two FHIR quantities that are not in UCUM: that of their numbers when all else that says the unit is the same, otherwise unknown.</summary>
    public static int? Order(in FhirPathItem left, in FhirPathItem right)
    {
        foreach (var name in (ReadOnlySpan<string>)["system", "code", "unit"])
        {
            if (!JsonElements.AreEqual(Part(left, name), Part(right, name)))
                return null;
        }

        return Number(left) is { } first && Number(right) is { } second ? first.CompareTo(second) : null;
    }

    private static JsonElement Part(in FhirPathItem item, string name) =>
        item.Element.ValueKind == JsonValueKind.Object && item.Element.TryGetProperty(name, out var part) ? part : default;

    private static decimal? Number(in FhirPathItem item) =>
        Part(item, "value") is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    public static Quantity? Of(in FhirPathItem item)
    {
        if (item.Definition is not { } type || !type.Is("Quantity") || item.Element.ValueKind != JsonValueKind.Object)
            return null;
        if (!item.Element.TryGetProperty("value"u8, out var value) || value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
            return null;
        if (!item.Element.TryGetProperty("system"u8, out var system) || system.ValueKind != JsonValueKind.String || !system.ValueEquals("http://unitsofmeasure.org"u8))
            return null;
        return item.Element.TryGetProperty("code"u8, out var code) && code.ValueKind == JsonValueKind.String
            ? new Quantity(number, code.GetString()!, IsCalendar: false)
            : null;
    }
}
