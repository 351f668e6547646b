using System.Globalization;
using System.Runtime.InteropServices;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// A FHIR date, dateTime or instant as the span of time that it stands for (https://hl7.org/fhir/R4/search.html#date).
/// </summary>
/// <param name="Start">First tick (100 ns since 0001-01-01 UTC); <see cref="Earliest"/> when open.</param>
/// <param name="End">The tick after the last one; <see cref="Latest"/> when open.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateRange(long Start, long End)
{
    internal const long Earliest = long.MinValue;
    internal const long Latest = long.MaxValue;

    private const int LengthOfDate = 10;
    private const int LengthOfMinutes = 16;
    private const int LengthOfSeconds = 19;

    internal static DateRange Open { get; } = new(Earliest, Latest);

    /// <summary>Reads every precision from a year to fractions of a second. Without a time zone it is UTC.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out DateRange range)
    {
        range = default;
        return text.Length switch
        {
            < 4 => false,
            4 or 7 or LengthOfDate => TryParseDate(text, out range),
            >= LengthOfMinutes when text[LengthOfDate] == 'T' => TryParseTime(text, out range),
            _ => false,
        };
    }

    private static bool TryParseDate(ReadOnlySpan<char> text, out DateRange range)
    {
        range = default;
        int month = 1, day = 1;
        if (!TryNumber(text[..4], out var year) || year == 0)
            return false;
        if (text.Length > 4 && (text[4] != '-' || !TryNumber(text[5..7], out month) || month is < 1 or > 12))
            return false;
        if (text.Length > 7 && (text[7] != '-' || !TryNumber(text[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
            return false;
        var start = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        range = new(start.Ticks, EndOf(start, text.Length));
        return true;
    }

    private static long EndOf(DateTime start, int length)
    {
        if (length == LengthOfDate)
            return start.Ticks + TimeSpan.TicksPerDay;
        var months = length == 4 ? 12 : 1;
        return start.Year == 9999 && start.Month + months > 12 ? DateTime.MaxValue.Ticks + 1 : start.AddMonths(months).Ticks;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out DateRange range)
    {
        range = default;
        if (!TryParseDate(text[..LengthOfDate], out var day) || !TryNumber(text[11..13], out var hours) || text[13] != ':' || !TryNumber(text[14..16], out var minutes)
            || hours > 23 || minutes > 59)
            return false;
        var start = day.Start + (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        var length = TimeSpan.TicksPerMinute;
        var rest = text[LengthOfMinutes..];
        if (rest.Length > 0 && rest[0] == ':')
        {
            if (text.Length < LengthOfSeconds || !TrySeconds(text[17..], out var ticks, out length, out var used))
                return false;
            start += ticks;
            rest = text[(17 + used)..];
        }

        if (!TryOffset(rest, out var offset))
            return false;
        range = new(start - offset, start - offset + length);
        return true;
    }

    private static bool TrySeconds(ReadOnlySpan<char> text, out long ticks, out long length, out int used)
    {
        ticks = 0;
        length = TimeSpan.TicksPerSecond;
        used = 2;
        // 60 is a leap second.
        if (!TryNumber(text[..2], out var seconds) || seconds > 60)
            return false;
        ticks = seconds * TimeSpan.TicksPerSecond;
        if (text.Length == 2 || text[2] != '.')
            return true;
        var fraction = text[3..];
        var digits = fraction.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? fraction.Length : digits;
        for (var place = 0; place < digits && length > 1; place++)
        {
            length /= 10;
            ticks += (fraction[place] - '0') * length;
        }

        used += 1 + digits;
        return digits > 0;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || text is "Z")
            return true;
        // A plus sign that was not escaped in a URL arrives as a space.
        if (text.Length != 6 || text[0] is not ('+' or '-' or ' ') || text[3] != ':' || !TryNumber(text[1..3], out var hours) || !TryNumber(text[4..], out var minutes)
            || hours > 14 || minutes > 59)
            return false;
        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        if (text[0] == '-')
            ticks = -ticks;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
