namespace Vooraf.Fhir.Json;

/// <summary>The form of date, dateTime, instant and time; a leap second (60) is allowed, days that do not exist refused (https://hl7.org/fhir/R4/datatypes.html#dateTime).</summary>
internal static class DateForm
{
    private const int DayLength = 10;

    /// <summary>True for YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    internal static bool IsDate(ReadOnlySpan<byte> text)
    {
        var year = Ascii.Number(text, 0, 4);
        if (year < 1)
            return false;
        if (text.Length == 4)
            return true;
        var month = Ascii.Number(text, 5, 2);
        if (text[4] != '-' || month is < 1 or > 12)
            return false;
        if (text.Length == 7)
            return true;
        var day = Ascii.Number(text, 8, 2);
        return text.Length == DayLength && text[7] == '-' && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>True for a date, or a day with a time and a zone.</summary>
    internal static bool IsDateTime(ReadOnlySpan<byte> text) =>
        text.Length <= DayLength ? IsDate(text) : IsInstant(text);

    /// <summary>True for a day with a time, seconds included, and a zone.</summary>
    internal static bool IsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length <= DayLength || text[DayLength] != 'T' || !IsDate(text[..DayLength]))
            return false;
        var time = text[(DayLength + 1)..];
        var zone = time.IndexOfAny((byte)'Z', (byte)'+', (byte)'-');
        return zone > 0 && IsClock(time[..zone]) && IsZone(time[zone..]);
    }

    /// <summary>True for a time of day with seconds and without a zone.</summary>
    internal static bool IsTime(ReadOnlySpan<byte> text) => IsClock(text);

    private static bool IsClock(ReadOnlySpan<byte> text)
    {
        const int length = 8;
        var isWhole = text.Length >= length && text[2] == ':' && text[5] == ':'
            && Ascii.Number(text, 0, 2) is >= 0 and <= 23
            && Ascii.Number(text, 3, 2) is >= 0 and <= 59
            && Ascii.Number(text, 6, 2) is >= 0 and <= 60;
        return isWhole && (text.Length == length || IsFraction(text[length..]));
    }

    private static bool IsFraction(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] == '.' && !text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsZone(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual("Z"u8))
            return true;
        var hours = Ascii.Number(text, 1, 2);
        var minutes = Ascii.Number(text, 4, 2);
        return text.Length == 6 && text[3] == ':' && ((hours is >= 0 and <= 13 && minutes is >= 0 and <= 59) || (hours == 14 && minutes == 0));
    }
}
