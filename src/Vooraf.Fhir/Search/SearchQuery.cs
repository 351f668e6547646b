using System.Collections.Immutable;
using Vooraf.Fhir.Search.Criteria;

namespace Vooraf.Fhir.Search;

/// <summary>A search that was understood. Immutable; made by <see cref="SearchQueryParser"/>.</summary>
public sealed class SearchQuery
{
    internal SearchQuery(string resourceType, ImmutableArray<Criterion> criteria)
    {
        ResourceType = resourceType;
        Criteria = criteria;
        HasChains = criteria.Any(criterion => criterion is ChainCriterion);
    }

    /// <summary>The type of the matches.</summary>
    public string ResourceType { get; }

    /// <summary>True when it asks for no more than the type.</summary>
    public bool IsUnconditional => Criteria.IsEmpty;

    /// <summary>The persons that it names, each once, in the order in which they were named.</summary>
    public ImmutableArray<PersonMention> Persons { get; internal init; } = [];

    /// <summary>The ids, identifiers and references that it asks for at top level, with which a directory can be looked up.</summary>
    public ImmutableArray<SearchKeyMention> Keys { get; internal init; } = [];

    /// <summary>What comes along.</summary>
    public ImmutableArray<SearchInclude> Includes { get; internal init; } = [];

    /// <summary>In what order; empty for the order of the store.</summary>
    public ImmutableArray<SearchSort> Sort { get; internal init; } = [];

    /// <summary>How many matches one page has at most.</summary>
    public required int Count { get; init; }

    /// <summary>True when only the number of matches is asked (<c>_summary=count</c>, <c>_count=0</c>).</summary>
    public bool CountOnly { get; internal init; }

    /// <summary>False when the caller said <c>_total=none</c>.</summary>
    public bool WithTotal { get; internal init; } = true;

    /// <summary>True when any value carries a BSN.</summary>
    public bool CarriesBsn { get; internal init; }

    /// <summary>The parameters that were used, as they were given, in their order: for the self link. What was passed over is not among them.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Applied { get; internal init; } = [];

    /// <summary>True when a criterion looks at other resources than the candidate.</summary>
    public bool HasChains { get; }

    internal ImmutableArray<Criterion> Criteria { get; }
}
