using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Search;

/// <summary>What became of the parameters of a search.</summary>
/// <param name="Query">The query; null when there is an error among the issues.</param>
/// <param name="Issues">Errors, and warnings about what was passed over.</param>
/// <param name="CarriesBsn">True when any value carries a BSN, in whatever parameter, also where the query is in error.</param>
public sealed record SearchQueryReading(SearchQuery? Query, ImmutableArray<Issue> Issues, bool CarriesBsn);
