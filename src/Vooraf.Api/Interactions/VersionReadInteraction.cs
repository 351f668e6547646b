using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Interactions;

/// <summary>GET [type]/[id]/_history/[version].</summary>
internal sealed class VersionReadInteraction(IRecordStore store) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var version = await store.ReadVersionAsync(new ResourceKey(call.Route.Type, call.Route.Id), call.Route.Version, call.Cancellation);
        if (version is null || !Sight.Sees(call.Caller, version.Home))
            return Refusals.Unknown();

        return version.Deleted ? Refusals.Deleted() with { Dossiers = VersionAnswer.DossiersOf(version) } : VersionAnswer.Of(200, version);
    }
}
