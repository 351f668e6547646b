using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Searches;
using Vooraf.Fhir.Issues;
using Vooraf.Records;
using Vooraf.Records.Searching;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Interactions;

/// <summary>GET [type]/[id]/_history: all versions, newest first, in pages.</summary>
internal sealed class HistoryInteraction(IRecordStore store, SeenReader reader, PageLinks links, ApiSettings settings) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (PageOf(call, out var refusal) is not { } page)
            return refusal!;

        var key = new ResourceKey(call.Route.Type, call.Route.Id);
        if (await reader.ReadAsync(call.Searcher, key, call.Cancellation) is not { SeesFormer: true, Version: var newest })
            return Refusals.Unknown();

        var versions = await store.ReadHistoryAsync(key, new HistoryRange(page.Before, page.Count, settings.PageBytes), call.Cancellation);
        return Show(call, newest, versions, page.Count);
    }

    // Versions are numbered without gaps, so the newest one tells how many there are.
    private Answer Show(ApiCall call, ResourceVersion newest, ImmutableArray<ResourceVersion> versions, int count)
    {
        var next = versions is [.., { Version: > 1 } last]
            ? links.Next(call, PathOf(call), string.Create(CultureInfo.InvariantCulture, $"_count={count}"), last.Version)
            : null;
        var buffer = HistoryBundle.Write(call.Base, PathOf(call), newest.Version, versions, next);
        return new Answer
        {
            Status = 200,
            Body = buffer.Written,
            Buffer = buffer,
            Dossiers = VersionAnswer.DossiersOf(newest),
            Resources = [.. versions.Select(VersionAnswer.NameOf)],
        };
    }

    private (int Before, int Count)? PageOf(ApiCall call, out Answer? refusal)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        QueryText.Read(call.Query, parameters);
        var (before, count) = (int.MaxValue, settings.DefaultCount);
        refusal = null;
        for (var i = 0; i < parameters.Count && refusal is null; i++)
        {
            switch (parameters[i])
            {
                case { Key: PageLinks.Parameter, Value: var text }:
                    if (links.Open(call, PathOf(call), text, out refusal) is { } link)
                    {
                        before = link.Offset;
                        QueryText.Read(link.Query, parameters);
                    }

                    break;
                case { Key: "_count", Value: var text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0:
                    count = Math.Min(asked, settings.MaxCount);
                    break;
                case { Key: "_format" or "_pretty" }:
                    break;
                default:
                    if (!call.Preferences.Lenient)
                        refusal = Refusals.Of(400, Issue.Error(IssueCode.NotSupported, "A history takes only _count, a positive number, and _format."));
                    break;
            }
        }

        return refusal is null ? (before, count) : null;
    }

    private static string PathOf(ApiCall call) => $"{call.Route.Type}/{call.Route.Id}/_history";
}
