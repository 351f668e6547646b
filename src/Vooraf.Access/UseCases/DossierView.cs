using System.Collections.Immutable;
using Vooraf.Fhir.Search;
using Vooraf.Records;

namespace Vooraf.Access.UseCases;

/// <summary>A part of a dossier, told by searches: what answers one of them is seen, and what these include. Whole resources only.</summary>
internal sealed class DossierView
{
    private readonly ImmutableArray<SearchQuery> queries;

    /// <summary>Makes it.</summary>
    /// <param name="name">What it is called, among the views of the program.</param>
    /// <param name="searches">Each <c>Type</c> or <c>Type?parameters</c>, naming no person.</param>
    /// <param name="parser">Reads them.</param>
    /// <exception cref="InvalidOperationException">A search cannot be read.</exception>
    public DossierView(string name, ImmutableArray<string> searches, SearchQueryParser parser)
    {
        Name = name;
        queries = [.. searches.Select(search => SearchText.Parse(search, parser) ?? throw new InvalidOperationException($"A search of use case '{name}' cannot be read: {search}"))];
    }

    public string Name { get; }

    /// <summary>The resources of a dossier that are seen.</summary>
    public HashSet<ResourceKey> Of(Dossier dossier)
    {
        var seen = new HashSet<ResourceKey>();
        var resolver = new DossierResolver(dossier);
        var targets = new List<(string Type, string Id)>();
        foreach (var version in dossier.Resources)
        {
            foreach (var query in queries)
            {
                if (!SearchMatcher.Matches(query, DossierResolver.CandidateOf(version), resolver))
                    continue;
                seen.Add(version.Key);
                foreach (var include in query.Includes)
                    include.AddTargets(version.Index.Span, targets);
            }
        }

        foreach (var (type, id) in targets)
            seen.Add(new ResourceKey(type, id));
        return seen;
    }
}
