using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Date values: a date, dateTime or instant, a Period with possibly open ends, or the whole span of a Timing.</summary>
internal static class DateLeaf
{
    internal static LeafWriter? For(string type) => type switch
    {
        "date" or "dateTime" or "instant" => Primitive,
        "Period" => Period,
        "Timing" => Timing,
        _ => null,
    };

    private static void Primitive(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (TryRead(element, out var range))
            Add(range, leaf, index);
    }

    private static void Period(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (TryPeriod(element, out var range))
            Add(range, leaf, index);
    }

    private static void Timing(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        var span = new DateRange(DateRange.Latest, DateRange.Earliest);
        if (element.TryGetProperty("event"u8, out var events) && events.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in events.EnumerateArray())
            {
                if (TryRead(one, out var range))
                    span = Around(span, range);
            }
        }

        if (element.TryGetProperty("repeat"u8, out var repeat) && repeat.ValueKind == JsonValueKind.Object
            && repeat.TryGetProperty("boundsPeriod"u8, out var bounds) && TryPeriod(bounds, out var bound))
            span = Around(span, bound);
        if (span.Start < span.End)
            Add(span, leaf, index);
    }

    private static bool TryPeriod(JsonElement element, out DateRange range)
    {
        range = DateRange.Open;
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        var hasStart = element.TryGetProperty("start"u8, out var from) & TryRead(from, out var start);
        var hasEnd = element.TryGetProperty("end"u8, out var to) & TryRead(to, out var end);
        range = new(hasStart ? start.Start : DateRange.Earliest, hasEnd ? end.End : DateRange.Latest);
        return hasStart || hasEnd;
    }

    private static bool TryRead(JsonElement element, out DateRange range) => DateRange.TryParse(JsonText.Of(element), out range);

    private static DateRange Around(DateRange one, DateRange other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));

    private static void Add(DateRange range, Leaf leaf, IndexBuilder index)
    {
        DateValue.Write(index.Current, range);
        index.Add(leaf.Number);
    }
}
