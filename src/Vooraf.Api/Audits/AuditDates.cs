using System.Globalization;
using Vooraf.Records.Log;

namespace Vooraf.Api.Audits;

/// <summary>Reads the parameter date of AuditEvents: a prefix and a year, month, day or moment. What names no time zone is in UTC.</summary>
internal static class AuditDates
{
    private static readonly (string Format, Func<DateTimeOffset, DateTimeOffset> End)[] Forms =
    [
        ("yyyy", start => start.AddYears(1)),
        ("yyyy-MM", start => start.AddMonths(1)),
        ("yyyy-MM-dd", start => start.AddDays(1)),
        ("yyyy-MM-dd'T'HH:mm", start => start.AddMinutes(1)),
        ("yyyy-MM-dd'T'HH:mm:ss", start => start.AddSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ssK", start => start.AddSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ss.fffK", start => start.AddMilliseconds(1)),
    ];

    /// <summary>The part of the log that is left after one more date; null when the text is no date.</summary>
    public static LogQuery? Narrow(LogQuery part, string text)
    {
        var (prefix, rest) = text.Length > 2 && char.IsAsciiLetter(text[0]) ? (text[..2], text[2..]) : ("eq", text);
        if (Read(rest) is not { } period)
            return null;

        return prefix switch
        {
            "eq" => Narrow(part, period.Start, period.End),
            "ge" => Narrow(part, period.Start, null),
            "gt" => Narrow(part, period.End, null),
            "lt" => Narrow(part, null, period.Start),
            "le" => Narrow(part, null, period.End),
            _ => null,
        };
    }

    /// <summary>The period that a text names: its begin, and the first moment after it; null when it is none.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End)? Read(string text)
    {
        foreach (var (format, end) in Forms)
        {
            if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) && start.Year < DateTime.MaxValue.Year)
                return (start, end(start));
        }

        return null;
    }

    private static LogQuery Narrow(LogQuery part, DateTimeOffset? from, DateTimeOffset? until) => part with
    {
        From = part.From is { } begin && !(begin < from) ? begin : from ?? part.From,
        Until = part.Until is { } end && !(end > until) ? end : until ?? part.Until,
    };
}
