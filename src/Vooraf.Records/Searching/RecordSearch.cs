using System.Collections.Immutable;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Searching;

/// <summary>
/// Searches at one holder: finds the person named, reads that dossier once, filters it in memory, and adds what comes along.
/// A search that names nobody is refused, but for look-ups by id, identifier and, in the directory, by reference.
/// </summary>
/// <param name="store">Where everything is stored.</param>
public sealed class RecordSearch(IRecordStore store)
{
    private readonly PersonFinder persons = new(store);
    private readonly KeyFinder keys = new(store);

    /// <summary>Carries out a search.</summary>
    /// <param name="caller">On whose behalf, and what is seen: all work is done on what its sight leaves.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="page">Which of the matches; null for the first <see cref="SearchQuery.Count"/>.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The answer: with issues when the search was refused, empty when the person is unknown here, or not to be seen.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async ValueTask<SearchAnswer> SearchAsync(SearchCaller caller, SearchQuery query, SearchPage? page, CancellationToken cancellation)
    {
        var scope = query.Persons.IsEmpty ? await keys.FindAsync(caller, query, cancellation) : await persons.FindAsync(caller, query.Persons, cancellation);
        if (scope.Refusal is { } refusal)
            return new SearchAnswer { Issues = [refusal] };
        var candidates = scope.Candidates;
        if (candidates.IsEmpty)
            return AnswerOf(scope, [], [], 0);

        var surroundings = Surroundings.Of(store, caller, scope.Dossier);
        var all = await MatchAsync(query, candidates, surroundings, cancellation);
        var matches = query.CountOnly ? [] : PageOf(all, page ?? new(0, query.Count));
        var includes = query.Includes.IsEmpty || matches.IsEmpty ? [] : await Includes.OfAsync(query.Includes, matches, all, surroundings, cancellation);
        return AnswerOf(scope, matches, includes, all.Length);
    }

    private static async ValueTask<ImmutableArray<ResourceVersion>> MatchAsync(
        SearchQuery query, ImmutableArray<ResourceVersion> candidates, Surroundings surroundings, CancellationToken cancellation)
    {
        var matches = Match(query, candidates, surroundings);
        while (query.HasChains && await surroundings.FetchAsync(cancellation))
            matches = Match(query, candidates, surroundings);
        return query.Sort.IsEmpty ? matches : [.. matches.OrderBy(Surroundings.CandidateOf, new SearchOrder(query.Sort))];
    }

    private static ImmutableArray<ResourceVersion> Match(SearchQuery query, ImmutableArray<ResourceVersion> candidates, Surroundings surroundings)
    {
        var matches = ImmutableArray.CreateBuilder<ResourceVersion>();
        foreach (var version in candidates)
        {
            if (SearchMatcher.Matches(query, Surroundings.CandidateOf(version), surroundings))
                matches.Add(version);
        }

        return matches.DrainToImmutable();
    }

    private static ImmutableArray<ResourceVersion> PageOf(ImmutableArray<ResourceVersion> all, SearchPage page)
    {
        var start = Math.Clamp(page.Offset, 0, all.Length);
        var length = Math.Clamp(page.Count, 0, all.Length - start);
        return length == all.Length ? all : all.Slice(start, length);
    }

    private static SearchAnswer AnswerOf(SearchScope scope, ImmutableArray<ResourceVersion> matches, ImmutableArray<ResourceVersion> includes, int total)
    {
        if (scope.Dossier is null && total == 0)
            return SearchAnswer.Empty;
        return new SearchAnswer { Matches = matches, Includes = includes, Total = total, Dossiers = scope.Dossier is { } dossier ? [dossier.Number] : [] };
    }
}
