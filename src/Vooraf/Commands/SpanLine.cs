using System.Globalization;

namespace Vooraf.Commands;

/// <summary>From when until when, in words.</summary>
internal static class SpanLine
{
    public static string Of(DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        var begin = from == DateTimeOffset.MinValue ? "" : $" from {Moment(from)}";
        var end = until == DateTimeOffset.MaxValue ? "" : $" until {Moment(until)}";
        var state = now < from ? "not yet" : now < until ? "in force" : "over";
        return $"{state}{begin}{end}";
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
