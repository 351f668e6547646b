using System.Globalization;

namespace Vooraf.Planning.Plans;

/// <summary>
/// A date as it was written (FHIR date, dateTime or instant): a year, a month, a day, or a moment. It keeps its precision and its text.
/// Two dates are equal when their text is. A moment with an offset counts as the day that it is in the Netherlands.
/// </summary>
public readonly record struct PlanDate
{
    private static readonly TimeZoneInfo? Dutch = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : null;

    private PlanDate(string text, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The first day that it can be.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can be: the same as the first, unless only a year or a month was written.</summary>
    public DateOnly Latest { get; }

    /// <summary>The day; null when only a year or a month was written.</summary>
    public DateOnly? Day => Earliest == Latest ? Earliest : null;

    /// <summary>A day.</summary>
    public static PlanDate Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>The day that a moment is in the Netherlands.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Dutch is null ? moment.UtcDateTime : TimeZoneInfo.ConvertTime(moment, Dutch).DateTime);

    /// <summary>Reads a FHIR date, dateTime or instant; null when it is none.</summary>
    public static PlanDate? Read(string? text) => text?.Length switch
    {
        4 when Part(text, "yyyy") is DateOnly year => new PlanDate(text, year, year.AddYears(1).AddDays(-1)),
        7 when Part(text, "yyyy-MM") is DateOnly month => new PlanDate(text, month, month.AddMonths(1).AddDays(-1)),
        10 when Part(text, "yyyy-MM-dd") is DateOnly day => new PlanDate(text, day, day),
        > 10 when text[10] == 'T' => Moment(text),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public bool Equals(PlanDate other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    private static DateOnly? Part(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year < 9999 ? date : null;

    private static PlanDate? Moment(string text)
    {
        if (Part(text[..10], "yyyy-MM-dd") is not DateOnly written
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return null;
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        var day = hasOffset && Dutch is not null ? DayOf(moment) : written;
        return new PlanDate(text, day, day);
    }
}
