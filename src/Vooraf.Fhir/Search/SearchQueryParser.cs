using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search.Parsing;

namespace Vooraf.Fhir.Search;

/// <summary>Reads the parameters of a search. Nothing is dropped silently. Safe for many threads.</summary>
public sealed class SearchQueryParser
{
    private readonly SearchParameterRegistry registry;
    private readonly SearchQueryOptions options;
    private readonly ResultParameters results;
    private readonly CriterionReader criteria;

    /// <summary>Makes a parser.</summary>
    /// <param name="registry">Which parameters there are.</param>
    /// <param name="options">What to know about the installation and the standard.</param>
    public SearchQueryParser(SearchParameterRegistry registry, SearchQueryOptions options)
    {
        this.registry = registry;
        this.options = options;
        results = new(registry);
        criteria = new(registry, new(options));
    }

    /// <summary>Reads a search.</summary>
    /// <param name="resourceType">The type that is searched.</param>
    /// <param name="parameters">Names and values, already decoded, in their order.</param>
    /// <param name="handling">What happens to parameters that are unknown or not supported.</param>
    public SearchQueryReading Parse(string resourceType, IReadOnlyList<KeyValuePair<string, string>> parameters, SearchHandling handling = SearchHandling.Strict)
    {
        var carriesBsn = parameters.Any(parameter => BsnCheck.Carries(parameter.Key, parameter.Value, options.BsnSystems));
        if (!registry.IsResourceType(resourceType))
            return new(null, [Issue.Error(IssueCode.NotSupported, "The resource type of this search is not one of FHIR R4.")], carriesBsn);
        var draft = new QueryDraft(resourceType, handling, options);
        foreach (var (name, value) in parameters)
            Read(draft, name, value);
        return new(draft.HasError ? null : draft.ToQuery(carriesBsn), [.. draft.Issues], carriesBsn);
    }

    private void Read(QueryDraft draft, string name, string value)
    {
        if (options.PassedOver.Contains(name, StringComparer.Ordinal))
            return;
        // A link to the next page must say the same to a reader that is strict.
        if (draft.IsLenient)
            (name, value) = ResultParameters.Modern(name, value);
        var issues = draft.Issues.Count;
        if (!results.TryRead(draft, name, value))
            criteria.Read(draft, name, value);
        if (draft.Issues.Count == issues)
            draft.Applied.Add(new(name, value));
    }
}
