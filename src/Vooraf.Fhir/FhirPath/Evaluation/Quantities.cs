using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>FHIR quantities in UCUM can be calculated with (https://hl7.org/fhir/R4/fhirpath.html#quantity).</summary>
internal static class Quantities
{
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
