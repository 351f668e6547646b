using System.Collections.Immutable;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Mapping;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Operations;

/// <summary>GET Patient/[id]/$plan-form: the plan in the resources of a person as a filled-in form. Nothing is stored.</summary>
internal sealed class PlanFormInteraction(SeenReader reader, PlanForm form) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var key = new ResourceKey(call.Route.Type, call.Route.Id);
        if (await reader.ReadAsync(call.Searcher, key, call.Cancellation) is not { Version: var patient, Dossier: { } dossier })
            return Refusals.Unknown();
        if (patient.Deleted)
            return Refusals.Deleted() with { Version = patient.Version, Dossiers = VersionAnswer.DossiersOf(patient) };

        var used = await UsedAsync(dossier, call);
        var written = form.Of(used.Select(version => new PlanResource(version.Key.ToString(), version.Json)), call.Base.Text);
        var buffer = PlanFormBody.Write(written);
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = [dossier.Number], Resources = [.. used.Select(VersionAnswer.NameOf)] };
    }

    /// <summary>The resources of the dossier, and the professionals and organisations to which they lead.</summary>
    private async ValueTask<ImmutableArray<ResourceVersion>> UsedAsync(Dossier dossier, ApiCall call)
    {
        ImmutableArray<ResourceVersion> used = [.. dossier.Resources.Where(version => version.Key.Type is not ("QuestionnaireResponse" or "Provenance"))];
        return used.AddRange(await DirectoryWalk.FromAsync(used, key => SeenAsync(key, call), call.Base.Text));
    }

    private async ValueTask<ResourceVersion?> SeenAsync(ResourceKey key, ApiCall call) =>
        await reader.ReadAsync(call.Searcher, key, call.Cancellation) is { } found ? found.Version : null;
}
