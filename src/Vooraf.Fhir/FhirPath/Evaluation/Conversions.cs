using System.Globalization;
using System.Text.RegularExpressions;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Conversions between System types; null when a value cannot be converted.</summary>
internal static partial class Conversions
{
    public static object? ToBoolean(object value) => value switch
    {
        bool => value,
        int or decimal when Numbers.TryDecimal(value, out var number) => number == 1 ? true : number == 0 ? false : null,
        string text => text.ToUpperInvariant() switch
        {
            "TRUE" or "T" or "YES" or "Y" or "1" or "1.0" => true,
            "FALSE" or "F" or "NO" or "N" or "0" or "0.0" => false,
            _ => null,
        },
        _ => null,
    };

    public static object? ToInteger(object value) => value switch
    {
        int => value,
        bool truth => truth ? 1 : 0,
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static object? ToDecimal(object value) => value switch
    {
        decimal => value,
        int number => (decimal)number,
        bool truth => truth ? 1m : 0m,
        string text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static object? ToTemporal(object value, SystemKind kind) => value switch
    {
        Temporal moment when moment.Kind == kind => moment,
        Temporal { Kind: SystemKind.Date } date when kind == SystemKind.DateTime => date with { Kind = kind },
        Temporal { Kind: SystemKind.DateTime } moment when kind == SystemKind.Date => DateOf(moment),
        string text => Temporal.Parse(text, kind) is { } moment && moment.Kind == kind ? moment : null,
        _ => null,
    };

    public static object? ToQuantity(object value)
    {
        switch (value)
        {
            case Quantity:
                return value;
            case int or decimal:
                Numbers.TryDecimal(value, out var number);
                return new Quantity(number, "1", IsCalendar: false);
            case bool truth:
                return new Quantity(truth ? 1m : 0m, "1", IsCalendar: false);
            case string text:
                return QuantityOf(text);
            default:
                return null;
        }
    }

    private static Temporal DateOf(Temporal moment) =>
        Temporal.Create(SystemKind.Date, moment.Precision < TemporalPrecision.Day ? moment.Precision : TemporalPrecision.Day, moment.Moment, null);

    private static Quantity? QuantityOf(string text)
    {
        var match = QuantityForm().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["value"].ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        if (match.Groups["unit"].Success)
            return new Quantity(number, match.Groups["unit"].Value, IsCalendar: false);
        if (!match.Groups["word"].Success)
            return new Quantity(number, "1", IsCalendar: false);
        return Units.Calendar(match.Groups["word"].Value) is { } word ? new Quantity(number, word, IsCalendar: true) : null;
    }

    [GeneratedRegex(@"^(?<value>[+-]?\d+(\.\d+)?)(\s*('(?<unit>[^']+)'|(?<word>[a-z]+)))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuantityForm();
}
