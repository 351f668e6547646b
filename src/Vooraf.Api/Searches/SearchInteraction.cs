using System.Collections.Immutable;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Searches;

/// <summary>GET [type]?parameters, and POST [type]/_search.</summary>
internal sealed class SearchInteraction(RecordSearch search, SearchQueryParser parser, PageLinks links, int pageBytes) : IInteraction
{
    private const int MostShrinks = 12;

    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (call.Parameters.Find(static one => one.Key is PageLinks.Parameter) is { Key: not null } page && links.Open(call, call.Route.Type, page.Value, out var refusal) is null)
            return refusal!;

        var reading = parser.Parse(call.Route.Type, call.Parameters, call.Preferences.Lenient ? SearchHandling.Lenient : SearchHandling.Strict);
        return reading.Query is { } query ? await SearchAsync(call, query, reading.Issues) : Refusals.Of(400, reading.Issues);
    }

    private async ValueTask<Answer> SearchAsync(ApiCall call, SearchQuery query, ImmutableArray<Issue> warnings)
    {
        var found = await FindAsync(call, query);
        if (found.IsRefused)
            return Refusals.Of(400, found.Issues);

        var shown = call.Offset + found.Matches.Length;
        var next = shown < found.Total && found.Matches.Length > 0 ? links.Next(call, query.ResourceType, QueryText.Of(query.Applied), shown) : null;
        var buffer = SearchBundle.Write(call.Base, query, found, next, warnings);
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = found.Dossiers, Resources = NamesOf(found) };
    }

    // A page of large resources is made smaller until it fits: what comes along belongs to the matches of the page.
    private async ValueTask<SearchAnswer> FindAsync(ApiCall call, SearchQuery query)
    {
        var count = query.CountOnly ? 0 : query.Count;
        for (var shrinks = 0; ; shrinks++)
        {
            var found = await search.SearchAsync(call.Searcher, query, new SearchPage(call.Offset, count), call.Cancellation);
            if (count <= 1 || shrinks == MostShrinks || SearchBundle.SizeOf(found.Matches) + SearchBundle.SizeOf(found.Includes) <= pageBytes)
                return found;
            count = Math.Max(1, Math.Min(count, found.Matches.Length) / 2);
        }
    }

    private static ImmutableArray<string> NamesOf(SearchAnswer found)
    {
        var names = ImmutableArray.CreateBuilder<string>(found.Matches.Length + found.Includes.Length);
        foreach (var match in found.Matches)
            names.Add(VersionAnswer.NameOf(match));
        foreach (var include in found.Includes)
            names.Add(VersionAnswer.NameOf(include));
        return names.MoveToImmutable();
    }
}
