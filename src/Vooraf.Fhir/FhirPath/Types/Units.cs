using System.Collections.Frozen;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>
/// Units that can be converted here: calendar durations, and the UCUM codes for time, mass, length and volume that clinical data use most.
/// Other units are comparable with themselves only.
/// </summary>
internal static class Units
{
    private static readonly FrozenSet<string> CalendarWords =
        FrozenSet.ToFrozenSet(["year", "month", "week", "day", "hour", "minute", "second", "millisecond"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Dimension, decimal Factor)> Factors = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal)
    {
        ["year"] = ("calendar", 12m),
        ["month"] = ("calendar", 1m),
        ["a"] = ("mean year", 12m),
        ["mo"] = ("mean year", 1m),
        ["week"] = ("time", 604800m),
        ["wk"] = ("time", 604800m),
        ["day"] = ("time", 86400m),
        ["d"] = ("time", 86400m),
        ["hour"] = ("time", 3600m),
        ["h"] = ("time", 3600m),
        ["minute"] = ("time", 60m),
        ["min"] = ("time", 60m),
        ["second"] = ("time", 1m),
        ["s"] = ("time", 1m),
        ["millisecond"] = ("time", 0.001m),
        ["ms"] = ("time", 0.001m),
        ["kg"] = ("mass", 1000m),
        ["g"] = ("mass", 1m),
        ["mg"] = ("mass", 0.001m),
        ["ug"] = ("mass", 0.000001m),
        ["ng"] = ("mass", 0.000000001m),
        ["km"] = ("length", 1000m),
        ["m"] = ("length", 1m),
        ["cm"] = ("length", 0.01m),
        ["mm"] = ("length", 0.001m),
        ["L"] = ("volume", 1m),
        ["l"] = ("volume", 1m),
        ["dL"] = ("volume", 0.1m),
        ["dl"] = ("volume", 0.1m),
        ["mL"] = ("volume", 0.001m),
        ["ml"] = ("volume", 0.001m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The singular of a calendar word, or null when the word is not one.</summary>
    public static string? Calendar(string word)
    {
        var singular = word.EndsWith('s') ? word[..^1] : word;
        return CalendarWords.Contains(singular) ? singular : null;
    }

    /// <summary>Both numbers in one unit, or null when the units cannot be compared.</summary>
    public static (decimal Left, decimal Right)? Align(Quantity left, Quantity right)
    {
        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal))
            return (left.Value, right.Value);
        if (!Factors.TryGetValue(left.Unit, out var from) || !Factors.TryGetValue(right.Unit, out var to))
            return null;
        return string.Equals(from.Dimension, to.Dimension, StringComparison.Ordinal)
            ? (left.Value * from.Factor, right.Value * to.Factor)
            : null;
    }
}
