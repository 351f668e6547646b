using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Searches;
using Vooraf.Fhir.Issues;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Interactions;

/// <summary>GET [type]/[id]/_history: all versions, newest first, in pages.</summary>
internal sealed class HistoryInteraction(IRecordStore store, PageLinks links, ApiSettings settings) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (PageOf(call, out var refusal) is not { } page)
            return refusal!;

        var versions = await store.ReadHistoryAsync(new ResourceKey(call.Route.Type, call.Route.Id), call.Cancellation);
        return versions.IsEmpty || !Sight.Sees(call.Caller, versions[0].Home) ? Refusals.Unknown() : Show(call, versions, page);
    }

    private Answer Show(ApiCall call, ImmutableArray<ResourceVersion> versions, (int Offset, int Count) page)
    {
        var end = page.Offset;
        for (var bytes = 0L; end < versions.Length && end - page.Offset < page.Count; end++)
        {
            bytes += versions[end].Json.Length;
            if (bytes > settings.PageBytes && end > page.Offset)
                break;
        }

        var shown = versions[Math.Min(page.Offset, versions.Length)..Math.Max(end, Math.Min(page.Offset, versions.Length))];
        var next = end < versions.Length && !shown.IsEmpty
            ? links.Next(call, PathOf(call), string.Create(CultureInfo.InvariantCulture, $"_count={page.Count}"), end)
            : null;
        var buffer = HistoryBundle.Write(call.Base, PathOf(call), versions.Length, shown, next);
        return new Answer
        {
            Status = 200,
            Body = buffer.Written,
            Buffer = buffer,
            Dossiers = VersionAnswer.DossiersOf(versions[0]),
            Resources = [.. shown.Select(VersionAnswer.NameOf)],
        };
    }

    private (int Offset, int Count)? PageOf(ApiCall call, out Answer? refusal)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        QueryText.Read(call.Query, parameters);
        var (offset, count) = (0, settings.DefaultCount);
        refusal = null;
        for (var i = 0; i < parameters.Count && refusal is null; i++)
        {
            switch (parameters[i])
            {
                case { Key: PageLinks.Parameter, Value: var text }:
                    if (links.Open(call, PathOf(call), text, out refusal) is { } link)
                    {
                        offset = link.Offset;
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

        return refusal is null ? (offset, count) : null;
    }

    private static string PathOf(ApiCall call) => $"{call.Route.Type}/{call.Route.Id}/_history";
}
