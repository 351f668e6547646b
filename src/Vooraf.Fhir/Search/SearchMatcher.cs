namespace Vooraf.Fhir.Search;

/// <summary>Judges whether a resource answers a query, on its index values alone. Allocates nothing, but for chains.</summary>
public static class SearchMatcher
{
    /// <summary>True when the candidate is of the type of the query and every criterion holds.</summary>
    /// <param name="query">The query.</param>
    /// <param name="candidate">The resource.</param>
    /// <param name="resolver">Finds what references point to.</param>
    public static bool Matches(SearchQuery query, in SearchCandidate candidate, ISearchResolver resolver)
    {
        if (!string.Equals(query.ResourceType, candidate.Type, StringComparison.Ordinal))
            return false;
        foreach (var criterion in query.Criteria)
        {
            if (!criterion.Matches(candidate, resolver))
                return false;
        }

        return true;
    }
}
