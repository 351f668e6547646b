using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>A date or time plus a duration (FHIRPath N1, section 6.6.4 and 6.6.5).</summary>
internal static class TemporalArithmetic
{
    public static Temporal Add(Temporal moment, Quantity amount, int position)
    {
        var (unit, value) = Coarsen(Normal(amount.Unit, position), amount.Value, moment.Precision);
        try
        {
            return Temporal.Create(moment.Kind, moment.Precision, Shift(moment.Moment, unit, value), moment.Offset);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FhirPathException("The result lies outside of the years 1 to 9999", position);
        }
    }

    /// <summary>A unit finer than the date is exact is turned into the coarser unit: 12 months to a year, 30 days to a month, 365 days to a year.</summary>
    private static (string Unit, decimal Value) Coarsen(string unit, decimal value, TemporalPrecision precision) => (unit, precision) switch
    {
        ("month", TemporalPrecision.Year) => ("year", value / 12),
        ("week" or "day" or "hour" or "minute" or "second" or "millisecond", TemporalPrecision.Year) => ("year", InDays(unit, value) / 365),
        ("week" or "day" or "hour" or "minute" or "second" or "millisecond", TemporalPrecision.Month) => ("month", InDays(unit, value) / 30),
        ("hour" or "minute" or "second" or "millisecond", TemporalPrecision.Day) => ("day", InDays(unit, value)),
        _ => (unit, value),
    };

    private static decimal InDays(string unit, decimal value) => value * unit switch
    {
        "week" => 7m,
        "day" => 1m,
        "hour" => 1m / 24,
        "minute" => 1m / 1440,
        "second" => 1m / 86400,
        _ => 1m / 86400000,
    };

    private static DateTime Shift(DateTime moment, string unit, decimal value) => unit switch
    {
        "year" => moment.AddYears((int)value),
        "month" => moment.AddMonths((int)value),
        "week" => moment.AddDays((double)decimal.Truncate(value) * 7),
        "day" => moment.AddDays((double)decimal.Truncate(value)),
        "hour" => moment.AddHours((double)decimal.Truncate(value)),
        "minute" => moment.AddMinutes((double)decimal.Truncate(value)),
        "second" => moment.AddTicks((long)(value * TimeSpan.TicksPerSecond)),
        _ => moment.AddTicks((long)(value * TimeSpan.TicksPerMillisecond)),
    };

    private static string Normal(string unit, int position) => unit switch
    {
        "wk" => "week",
        "d" => "day",
        "h" => "hour",
        "min" => "minute",
        "s" => "second",
        "ms" => "millisecond",
        "year" or "month" or "week" or "day" or "hour" or "minute" or "second" or "millisecond" => unit,
        _ => throw new FhirPathException($"'{unit}' is not a duration that can be added to a date or time", position),
    };
}
