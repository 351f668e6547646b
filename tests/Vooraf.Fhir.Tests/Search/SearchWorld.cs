using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

/// <summary>A few resources, indexed and matched as the program does it.</summary>
internal sealed class SearchWorld : ISearchResolver
{
    private readonly Dictionary<string, SearchCandidate> candidates = new(StringComparer.Ordinal);
    private readonly SearchParameterRegistry registry;
    private readonly string? ownBase;

    internal SearchWorld(SearchQueryOptions? options = null, params SearchParameterDefinition[] extras)
    {
        registry = extras.Length == 0 ? SearchParameterRegistry.R4 : new(FhirDefinitions.R4, extras);
        ownBase = options?.OwnBases.FirstOrDefault();
        Parser = new(registry, options ?? new SearchQueryOptions());
    }

    internal SearchQueryParser Parser { get; }

    internal static SearchWorld With(params string[] resources) => new SearchWorld().Add(resources);

    internal SearchWorld Add(params string[] resources)
    {
        foreach (var json in resources)
        {
            using var document = JsonDocument.Parse(json);
            var type = document.RootElement.GetProperty("resourceType").GetString()!;
            var id = document.RootElement.TryGetProperty("id", out var given) ? given.GetString()! : "x" + candidates.Count;
            var index = new SearchIndexer(registry).Extract(document.RootElement, ownBase)!.Value;
            candidates.Add($"{type}/{id}", new(type, id, new DateTimeOffset(2026, 11, 22, 3, 0, 0, 123, TimeSpan.Zero), index));
        }

        return this;
    }

    public ImmutableArray<SearchPerson> Persons => [];

    public bool TryResolve(string type, string id, out SearchCandidate candidate) => candidates.TryGetValue($"{type}/{id}", out candidate);

    /// <summary>The ids that a search such as <c>Consent?scope=a|b</c> finds; the query must be without issues.</summary>
    internal string[] Find(string search)
    {
        var reading = Read(search);
        reading.Issues.ShouldBeEmpty(search);
        return [.. candidates.Values.Where(candidate => SearchMatcher.Matches(reading.Query!, candidate, this)).Select(candidate => candidate.Id)];
    }

    internal SearchQueryReading Read(string search, SearchHandling handling = SearchHandling.Strict)
    {
        var mark = search.IndexOf('?', StringComparison.Ordinal);
        var pairs = search[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? pair[1] : ""));
        return Parser.Parse(search[..mark], [.. pairs], handling);
    }

    internal Issue Refusal(string search)
    {
        var reading = Read(search);
        reading.Query.ShouldBeNull(search);
        return reading.Issues.ShouldHaveSingleItem();
    }
}
