using System.Globalization;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>A date, a date with time, or a time of day, as exact as it was written.</summary>
/// <param name="Kind">Date, DateTime or Time.</param>
/// <param name="Precision">The last part that was written.</param>
/// <param name="Moment">The parts that were written, on the clock of the offset; parts not written are the first possible.</param>
/// <param name="Offset">Distance to UTC, or null when not written.</param>
/// <param name="Text">As it was written.</param>
internal sealed record Temporal(SystemKind Kind, TemporalPrecision Precision, DateTime Moment, TimeSpan? Offset, string Text)
{
    /// <summary>Reads the FHIR form of a date, dateTime, instant or time; null when the text is not one.</summary>
    public static Temporal? Parse(string text, SystemKind kind) => TemporalReader.Read(text, kind);

    /// <summary>Writes a value in the FHIR form.</summary>
    public static Temporal Create(SystemKind kind, TemporalPrecision precision, DateTime moment, TimeSpan? offset) =>
        new(kind, precision, moment, offset, Format(kind, precision, moment, offset));

    /// <summary>The same moment on the clock of UTC. A time without offset is taken as UTC, the clock of this program.</summary>
    public DateTime Universal => Precision < TemporalPrecision.Minute || Offset is not { } offset ? Moment : Shift(Moment, offset);

    public override string ToString() => Text;

    public bool Equals(Temporal? other) => other is not null && Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static DateTime Shift(DateTime moment, TimeSpan offset)
    {
        var ticks = moment.Ticks - offset.Ticks;
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified);
    }

    private static string Format(SystemKind kind, TemporalPrecision precision, DateTime moment, TimeSpan? offset)
    {
        var time = precision switch
        {
            TemporalPrecision.Hour => "HH",
            TemporalPrecision.Minute => "HH:mm",
            _ => moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fff",
        };
        var format = (kind, precision) switch
        {
            (SystemKind.Time, _) => time,
            (_, TemporalPrecision.Year) => "yyyy",
            (_, TemporalPrecision.Month) => "yyyy-MM",
            (_, TemporalPrecision.Day) => "yyyy-MM-dd",
            _ => "yyyy-MM-ddT" + time,
        };
        return moment.ToString(format, CultureInfo.InvariantCulture) + FormatOffset(offset);
    }

    private static string FormatOffset(TimeSpan? offset) => offset switch
    {
        null => "",
        { Ticks: 0 } => "Z",
        { } distance => (distance < TimeSpan.Zero ? "-" : "+") + distance.ToString("hh\\:mm", CultureInfo.InvariantCulture),
    };
}
