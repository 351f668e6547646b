using System.Globalization;
using System.Text.Json;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>
/// Values of the System types: <see cref="bool"/>, <see cref="string"/>, <see cref="int"/>, <see cref="decimal"/>,
/// <see cref="Temporal"/> (Date, DateTime and Time) and <see cref="Quantity"/>.
/// </summary>
internal static class SystemValue
{
    public static SystemKind KindOf(object value) => value switch
    {
        bool => SystemKind.Boolean,
        string => SystemKind.String,
        int => SystemKind.Integer,
        decimal => SystemKind.Decimal,
        Temporal temporal => temporal.Kind,
        Quantity => SystemKind.Quantity,
        _ => throw new ArgumentException("Not a System value: " + value.GetType().Name, nameof(value)),
    };

    /// <summary>Reads a JSON value as a FHIR primitive of that kind; null when it is not one (a lax reader has let it through).</summary>
    public static object? Read(JsonElement element, SystemKind kind) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(element, kind),
        JsonValueKind.String => ReadText(element.GetString()!, kind),
        _ => null,
    };

    /// <summary>The value as text, in the form in which the same type is written in FHIR.</summary>
    public static string ToText(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object? ReadNumber(JsonElement element, SystemKind kind)
    {
        if (kind != SystemKind.Decimal && element.TryGetInt32(out var integer))
            return integer;
        return element.TryGetDecimal(out var number) ? number : null;
    }

    private static object? ReadText(string text, SystemKind kind) => kind switch
    {
        SystemKind.Date or SystemKind.DateTime or SystemKind.Time => Temporal.Parse(text, kind),
        _ => text,
    };
}
