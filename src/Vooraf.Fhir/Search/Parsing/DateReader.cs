using Vooraf.Fhir.Search.Terms;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Date values (https://hl7.org/fhir/R4/search.html#date), with prefix, in every precision.</summary>
internal sealed class DateReader(TimeProvider clock)
{
    // The specification suggests 10 % of the time between now and the date asked.
    private const int ShareOfGap = 10;

    internal bool Read(TermDraft draft, string value)
    {
        if (draft.Modifier is not null)
            return draft.ModifierNotSupported();
        var prefix = PrefixOf(value);
        if (!DateRange.TryParse(EscapedText.Unescape(prefix is null ? value : value[2..]), out var range))
            return draft.Wrong("must be a date such as 2026, 2026-11, 2026-11-22 or 2026-11-22T03:00:00Z, with one of the prefixes eq, ne, gt, lt, ge, le, sa, eb, ap or none.");
        return draft.Add(new DateTerm(prefix ?? DatePrefix.Equal, prefix == DatePrefix.Approximate ? Widened(range) : range));
    }

    private static DatePrefix? PrefixOf(string value) => value.Length < 2 ? null : value[..2] switch
    {
        "eq" => DatePrefix.Equal,
        "ne" => DatePrefix.NotEqual,
        "gt" => DatePrefix.Greater,
        "lt" => DatePrefix.Less,
        "ge" => DatePrefix.GreaterOrEqual,
        "le" => DatePrefix.LessOrEqual,
        "sa" => DatePrefix.StartsAfter,
        "eb" => DatePrefix.EndsBefore,
        "ap" => DatePrefix.Approximate,
        _ => null,
    };

    private DateRange Widened(DateRange asked)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var gap = Math.Max(Math.Abs(now - asked.Start), Math.Abs(now - asked.End)) / ShareOfGap;
        return new(asked.Start - gap, asked.End + gap);
    }
}
