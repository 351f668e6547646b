using System.Globalization;

namespace Vooraf.Access.Dossiers;

/// <summary>Dates and times of FHIR as moments. A date without time zone is a date in the Netherlands.</summary>
internal static class FhirTime
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    // What is written for "without end" lies beyond it.
    private const int LastYear = 9990;

    /// <summary>The first moment of a date or time; null when it is none.</summary>
    public static DateTimeOffset? StartOf(string text) => Read(text)?.Start;

    /// <summary>The moment after the last one of a date or time, the end of time for one after the year 9990; null when it is none.</summary>
    public static DateTimeOffset? EndOf(string text) => Read(text)?.End;

    /// <summary>The first and the last day of a date, which may be a month or a year; null when it is none, or lies after the year 9990.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string text) => FirstOf(text) is { Year: <= LastYear } first ? (first, AfterOf(text, first).AddDays(-1)) : null;

    private static (DateTimeOffset Start, DateTimeOffset End)? Read(string text)
    {
        if (FirstOf(text) is { } first)
            return (DutchDay.BeginOf(first), first.Year > LastYear ? DateTimeOffset.MaxValue : DutchDay.BeginOf(AfterOf(text, first)));
        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (moment, moment.Year > LastYear ? DateTimeOffset.MaxValue : moment.AddTicks(1)) : null;
    }

    private static DateOnly? FirstOf(string text) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year >= 2 ? first : null;

    private static DateOnly AfterOf(string text, DateOnly first) => text.Length switch { 4 => first.AddYears(1), 7 => first.AddMonths(1), _ => first.AddDays(1) };
}
