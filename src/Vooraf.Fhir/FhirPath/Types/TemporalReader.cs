using System.Globalization;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>Reads YYYY, YYYY-MM, YYYY-MM-DD, with Thh, Thh:mm, Thh:mm:ss, fractions and an offset; or hh:mm:ss alone for a time.</summary>
internal static class TemporalReader
{
    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
    private static readonly string[] TimeForms = ["HH", "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public static Temporal? Read(string text, SystemKind kind)
    {
        if (kind == SystemKind.Time)
            return ReadTime(text.StartsWith('T') ? text[1..] : text) is { } time ? new Temporal(kind, time.Precision, time.Value, null, text.TrimStart('T')) : null;

        var separator = text.IndexOf('T', StringComparison.Ordinal);
        return separator < 0 ? ReadDate(text, kind) : ReadDateTime(text, separator);
    }

    private static Temporal? ReadDate(string text, SystemKind kind)
    {
        if (!TryDate(text, out var date))
            return null;
        var precision = text.Length switch { 4 => TemporalPrecision.Year, 7 => TemporalPrecision.Month, _ => TemporalPrecision.Day };
        return new Temporal(kind, precision, date, null, text);
    }

    private static Temporal? ReadDateTime(string text, int separator)
    {
        if (!TryDate(text[..separator], out var date))
            return null;

        var clock = text[(separator + 1)..];
        if (!TryOffset(ref clock, out var offset))
            return null;
        if (clock.Length == 0)
            return new Temporal(SystemKind.DateTime, PrecisionOfDate(separator), date, null, text[..separator]);

        return ReadTime(clock) is { } time
            ? new Temporal(SystemKind.DateTime, time.Precision, date + time.Value.TimeOfDay, offset, text)
            : null;
    }

    private static TemporalPrecision PrecisionOfDate(int length) =>
        length switch { 4 => TemporalPrecision.Year, 7 => TemporalPrecision.Month, _ => TemporalPrecision.Day };

    private static bool TryDate(string text, out DateTime date) =>
        DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static (TemporalPrecision Precision, DateTime Value)? ReadTime(string text)
    {
        // More than seven digits of a second are cut off: the clock counts in 100 ns.
        var kept = text.Length > 16 ? text[..16] : text;
        if (!DateTime.TryParseExact(kept, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time))
            return null;
        return (text.Length switch { 2 => TemporalPrecision.Hour, 5 => TemporalPrecision.Minute, _ => TemporalPrecision.Second }, time);
    }

    private static bool TryOffset(ref string clock, out TimeSpan? offset)
    {
        offset = null;
        var sign = clock.AsSpan().IndexOfAny("Z+-");
        if (sign < 0)
            return true;

        var zone = clock[sign..];
        clock = clock[..sign];
        if (string.Equals(zone, "Z", StringComparison.Ordinal))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (!TimeSpan.TryParseExact(zone[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var distance))
            return false;
        offset = zone[0] == '-' ? -distance : distance;
        return true;
    }
}
