using System.Collections.Immutable;
using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search;

/// <summary>The order that <c>_sort</c> asks for: by the earliest value ascending, by the latest descending; resources without a value come last.</summary>
/// <param name="keys">The keys, the most important first.</param>
public sealed class SearchOrder(ImmutableArray<SearchSort> keys) : IComparer<SearchCandidate>
{
    /// <inheritdoc />
    public int Compare(SearchCandidate x, SearchCandidate y)
    {
        foreach (var key in keys)
        {
            var order = Compare(key, x, y);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int Compare(SearchSort key, in SearchCandidate x, in SearchCandidate y)
    {
        if (key.Parameter.Code is SearchCodes.Id)
            return key.Descending ? string.CompareOrdinal(y.Id, x.Id) : string.CompareOrdinal(x.Id, y.Id);
        var (one, other) = (ValueOf(key, x), ValueOf(key, y));
        if (one is null || other is null)
            return (one is null).CompareTo(other is null);
        return key.Descending ? other.Value.CompareTo(one.Value) : one.Value.CompareTo(other.Value);
    }

    private static long? ValueOf(SearchSort key, in SearchCandidate candidate)
    {
        if (key.Parameter.Code is SearchCodes.LastUpdated)
            return candidate.LastUpdated.UtcTicks;
        long? found = null;
        var index = new SearchIndex(candidate.Index.Span);
        while (index.MoveTo(key.Parameter.Number))
        {
            var range = DateValue.Read(index.Value);
            found = key.Descending ? Math.Max(found ?? DateRange.Earliest, range.End) : Math.Min(found ?? DateRange.Latest, range.Start);
        }

        return found;
    }
}
