using System.Globalization;

namespace Vooraf.Access.Dossiers;

/// <summary>Dates and times of FHIR as moments. A date without time zone is a date in the Netherlands.</summary>
internal static class FhirTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The first moment of a date or time; null when it is none.</summary>
    public static DateTimeOffset? StartOf(string text) => Read(text)?.Start;

    /// <summary>The moment after the last one of a date or time; null when it is none.</summary>
    public static DateTimeOffset? EndOf(string text) => Read(text)?.End;

    /// <summary>The first and the last day of a date, which may be a month or a year; null when it is none.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string text) => SpanOf(text) is { } span ? (span.First, span.After.AddDays(-1)) : null;

    /// <summary>The day in the Netherlands at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>When a day begins in the Netherlands.</summary>
    public static DateTimeOffset MidnightOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Read(string text)
    {
        if (SpanOf(text) is { } span)
            return (MidnightOf(span.First), MidnightOf(span.After));
        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? (moment, moment.AddTicks(1)) : null;
    }

    private static (DateOnly First, DateOnly After)? SpanOf(string text)
    {
        if (!DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 2 or > 9990)
            return null;
        return (first, text.Length switch { 4 => first.AddYears(1), 7 => first.AddMonths(1), _ => first.AddDays(1) });
    }
}
