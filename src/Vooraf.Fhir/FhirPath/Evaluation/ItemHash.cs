using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>A number for an item, the same for all items that are equal by the operator =.</summary>
internal static class ItemHash
{
    private const int OfQuantities = 7;

    public static int Of(in FhirPathItem item)
    {
        if (item.SystemValueOrNull is { } value)
            return OfValue(value);
        // A FHIR quantity may be equal to a calculated one with another unit.
        return item.Definition?.Is("Quantity") is true ? OfQuantities : OfJson(item.Element, depth: 0);
    }

    private static int OfValue(object value) => value switch
    {
        int number => ((decimal)number).GetHashCode(),
        Temporal moment => HashCode.Combine(moment.Precision, moment.Universal),
        Quantity => OfQuantities,
        _ => value.GetHashCode(),
    };

    /// <summary>Content below the second level, the order of properties and how a number is written do not count.</summary>
    private static int OfJson(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.String)
            return element.GetString()!.GetHashCode(StringComparison.Ordinal);
        if (depth > 2)
            return (int)element.ValueKind;

        var hash = (int)element.ValueKind;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                hash += HashCode.Combine(property.Name, OfJson(property.Value, depth + 1));
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in element.EnumerateArray())
                hash = HashCode.Combine(hash, OfJson(part, depth + 1));
        }

        return hash;
    }
}
