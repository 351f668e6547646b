using System.Globalization;

namespace Vooraf.Web.Serving;

/// <summary>Writes a FHIR date for people who read Dutch: <c>3 februari 2026</c>, <c>februari 2026</c> or <c>2026</c>.</summary>
internal static class DutchDate
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Dutch time; UTC where the machine does not know it.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The date of a date, dateTime or instant, as it stands there: the day is the writer's.</summary>
    public static string Of(string date)
    {
        var day = date.Length > 10 ? date[..10] : date;
        return day.Length switch
        {
            10 => string.Create(CultureInfo.InvariantCulture, $"{Number(day, 8)} {Month(day)} {day[..4]}"),
            7 => $"{Month(day)} {day[..4]}",
            _ => day,
        };
    }

    private static string Month(string day) => Months[Number(day, 5) - 1];

    private static int Number(string day, int start) => int.Parse(day.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
