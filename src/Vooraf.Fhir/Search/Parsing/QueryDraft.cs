using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search.Criteria;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>A query in the making: lives as long as one parse.</summary>
internal sealed class QueryDraft(string resourceType, SearchHandling handling, SearchQueryOptions options)
{
    private int values;

    internal string ResourceType { get; } = resourceType;

    internal bool IsLenient { get; } = handling == SearchHandling.Lenient;

    internal SearchQueryOptions Options { get; } = options;

    internal List<Issue> Issues { get; } = [];

    internal List<Criterion> Criteria { get; } = [];

    internal List<PersonMention> Persons { get; } = [];

    internal List<SearchKeyMention> Keys { get; } = [];

    internal List<SearchInclude> Includes { get; } = [];

    internal List<SearchSort> Sort { get; } = [];

    internal List<KeyValuePair<string, string>> Applied { get; } = [];

    internal int? Count { get; set; }

    internal bool CountOnly { get; set; }

    internal bool WithTotal { get; set; } = true;

    internal bool HasError => Issues.Exists(issue => issue.Severity is IssueSeverity.Error or IssueSeverity.Fatal);

    /// <summary>Something unknown or not supported: an error, or under lenient handling a warning, and the parameter is left out.</summary>
    internal void Unsupported(string diagnostics) =>
        Issues.Add(IsLenient
            ? Issue.Warning(IssueCode.NotSupported, diagnostics + " It was left out of this search.")
            : Issue.Error(IssueCode.NotSupported, diagnostics + " Leave it out, or send 'Prefer: handling=lenient' to have it passed over."));

    /// <summary>A value that cannot be understood: an error under any handling.</summary>
    internal void Wrong(string diagnostics) => Issues.Add(Issue.Error(IssueCode.Value, diagnostics));

    /// <summary>Counts values; false, with an issue, when the query has too many.</summary>
    internal bool Take(int more)
    {
        values += more;
        if (values <= Options.MaxValues)
            return true;
        Issues.Add(Issue.Error(IssueCode.TooCostly, $"The search has more than {Options.MaxValues} values. Split it into several searches."));
        return false;
    }

    internal SearchQuery ToQuery(bool carriesBsn) => new(ResourceType, [.. Criteria])
    {
        Persons = Once(Persons),
        Keys = Once(Keys),
        Includes = Once(Includes),
        Sort = [.. Sort],
        Count = Math.Min(Count ?? Options.DefaultCount, Options.MaxCount),
        CountOnly = CountOnly,
        WithTotal = WithTotal,
        CarriesBsn = carriesBsn,
        Applied = [.. Applied],
    };

    // Most queries have none or one of each.
    private static ImmutableArray<T> Once<T>(List<T> all) => all.Count < 2 ? [.. all] : [.. all.Distinct()];
}
