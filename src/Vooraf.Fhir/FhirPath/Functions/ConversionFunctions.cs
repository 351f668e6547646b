using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.5: for each type a toX() that gives nothing when it cannot, and a convertsToX().</summary>
internal static class ConversionFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("iif", 2, 3, If),
        .. Pair("Boolean", Conversions.ToBoolean),
        .. Pair("Integer", Conversions.ToInteger),
        .. Pair("Decimal", Conversions.ToDecimal),
        .. Pair("String", SystemValue.ToText),
        .. Pair("Date", static value => Conversions.ToTemporal(value, SystemKind.Date)),
        .. Pair("DateTime", static value => Conversions.ToTemporal(value, SystemKind.DateTime)),
        .. Pair("Time", static value => Conversions.ToTemporal(value, SystemKind.Time)),
        .. Pair("Quantity", Conversions.ToQuantity, most: 1),
    ];

    private static FhirPathFunction[] Pair(string type, Func<object, object?> convert, int most = 0) =>
    [
        new("to" + type, 0, most, (in call) => FhirPathCollection.OfNullable(Convert(call, convert))),
        new("convertsTo" + type, 0, most, (in call) =>
            call.Focus.IsEmpty ? FhirPathCollection.Empty : FhirPathCollection.Of(Convert(call, convert) is not null)),
    ];

    private static object? Convert(in FunctionCall call, Func<object, object?> convert)
    {
        if (call.Item is not { } item || (item.SystemValueOrNull ?? Quantities.Of(item)) is not { } value || convert(value) is not { } result)
            return null;
        if (call.ArgumentCount == 0 || call.Text(0) is not { } unit || result is not Quantity quantity)
            return result;
        return string.Equals(quantity.Unit, unit, StringComparison.Ordinal) ? quantity : null;
    }

    /// <summary>Only the branch that is taken is evaluated.</summary>
    private static FhirPathCollection If(in FunctionCall call)
    {
        var criterion = Singleton.Truth(call.Argument(0), call.Position);
        if (criterion is true)
            return call.Argument(1);
        return call.ArgumentCount > 2 ? call.Argument(2) : FhirPathCollection.Empty;
    }
}
