using System.Globalization;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Interactions;

/// <summary>GET [type]/[id].</summary>
internal sealed class ReadInteraction(SeenReader reader) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (await reader.ReadAsync(call.Searcher, new ResourceKey(call.Route.Type, call.Route.Id), call.Cancellation) is not { Version: var found })
            return Refusals.Unknown();
        if (found.Deleted)
            return Refusals.Deleted() with { Version = found.Version, Dossiers = VersionAnswer.DossiersOf(found) };

        return IsKnownToCaller(call.Conditions, found) ? VersionAnswer.NotModified(found) : VersionAnswer.Of(200, found);
    }

    private static bool IsKnownToCaller(RequestConditions conditions, ResourceVersion found)
    {
        if (conditions.IfNoneMatch is { } tags)
            return EntityTag.Lists(tags, found.Version);

        // HTTP dates have whole seconds.
        return conditions.IfModifiedSince is { } text
            && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            && found.LastUpdated.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
