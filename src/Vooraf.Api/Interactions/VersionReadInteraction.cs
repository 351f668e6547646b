using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Interactions;

/// <summary>GET [type]/[id]/_history/[version].</summary>
internal sealed class VersionReadInteraction(SeenReader reader) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var key = new ResourceKey(call.Route.Type, call.Route.Id);
        if (await reader.ReadVersionAsync(call.Searcher, key, call.Route.Version, call.Cancellation) is not { Version: var version })
            return Refusals.Unknown();

        return version.Deleted ? Refusals.Deleted() with { Dossiers = VersionAnswer.DossiersOf(version) } : VersionAnswer.Of(200, version);
    }
}
