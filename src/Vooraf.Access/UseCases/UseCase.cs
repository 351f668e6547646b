using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Search;

namespace Vooraf.Access.UseCases;

/// <summary>A use case, as data: which forms a request may have, and which resources are seen. Immutable.</summary>
public sealed class UseCase
{
    private readonly FrozenDictionary<string, ImmutableArray<SearchForm>> searches;
    private readonly FrozenSet<string> reads;
    private readonly FrozenSet<string> directory;
    private readonly ImmutableArray<string> results;

    private UseCase(UseCaseFile file, SearchQueryParser parser)
    {
        Names = file.Names;
        results = file.Results;
        searches = file.Searches.Select(form => new SearchForm(form, file.Results)).GroupBy(form => form.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        reads = file.Reads.ToFrozenSet(StringComparer.Ordinal);
        directory = file.Directory.ToFrozenSet(StringComparer.Ordinal);
        Sees = new DossierView(Names[0], file.Sees, parser);
        Emergency = new DossierView(Names[0] + " in an emergency", file.Emergency, parser);
    }

    /// <summary>The words of a scope that mean it.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>What is seen of a dossier.</summary>
    internal DossierView Sees { get; }

    /// <summary>What is seen of a dossier in an emergency.</summary>
    internal DossierView Emergency { get; }

    /// <summary>The use case of proactive care planning.</summary>
    /// <param name="parser">Reads the searches in it.</param>
    public static UseCase Pzp(SearchQueryParser parser)
    {
        using var stream = typeof(UseCase).Assembly.GetManifestResourceStream("Vooraf.Access.UseCases.pzp.json")!;
        return new UseCase(JsonSerializer.Deserialize(stream, UseCaseContext.Default.UseCaseFile)!, parser);
    }

    /// <summary>True when the search has one of the forms, or asks for the next page of one that had.</summary>
    internal bool AllowsSearch(string type, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (!searches.TryGetValue(type, out var forms))
            return false;
        foreach (var form in forms)
        {
            if (form.Fits(parameters))
                return true;
        }

        return IsNextPage(parameters);
    }

    /// <summary>True when a resource of the type may be read by id.</summary>
    internal bool AllowsRead(string type) => reads.Contains(type) || directory.Contains(type);

    /// <summary>True when resources of the type may come out of the directory.</summary>
    internal bool Lists(string type) => directory.Contains(type);

    // The link is sealed and holds the search, which is judged again when the link has been opened.
    private bool IsNextPage(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var links = 0;
        foreach (var (name, _) in parameters)
        {
            if (name is "_page")
                links++;
            else if (!results.Contains(name, StringComparer.Ordinal))
                return false;
        }

        return links == 1;
    }
}
