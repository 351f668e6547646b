using System.Collections.Immutable;
using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Mapping;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Operations;

/// <summary>GET Patient/[id]/$plan-form: the plan in the resources of a person as a filled-in form. Nothing is stored.</summary>
internal sealed class PlanFormInteraction(IRecordStore store, PlanForm form) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var patient = await store.ReadAsync(new ResourceKey(call.Route.Type, call.Route.Id), call.Cancellation);
        if (patient is null || !Sight.Sees(call.Caller, patient.Home) || await DossierAsync(patient, call) is not { } dossier)
            return Refusals.Unknown();
        if (patient.Deleted)
            return Refusals.Deleted() with { Version = patient.Version, Dossiers = VersionAnswer.DossiersOf(patient) };

        var used = await UsedAsync(dossier, call);
        var written = form.Of(used.Select(version => new PlanResource(version.Key.ToString(), version.Json)));
        var buffer = PlanFormBody.Write(written);
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = [dossier.Number], Resources = [.. used.Select(VersionAnswer.NameOf)] };
    }

    private async ValueTask<Dossier?> DossierAsync(ResourceVersion patient, ApiCall call) =>
        patient.Home.Kind == HomeKind.Dossier ? await store.ReadDossierAsync(patient.Home.Dossier, call.Cancellation) : null;

    /// <summary>The resources of the dossier, and the professionals and organisations to which they lead.</summary>
    private async ValueTask<ImmutableArray<ResourceVersion>> UsedAsync(Dossier dossier, ApiCall call)
    {
        ImmutableArray<ResourceVersion> used = [.. dossier.Resources.Where(version => version.Key.Type is not ("QuestionnaireResponse" or "Provenance"))];
        return used.AddRange(await DirectoryWalk.FromAsync(used, key => SeenAsync(key, call), call.Base.Text));
    }

    private async ValueTask<ResourceVersion?> SeenAsync(ResourceKey key, ApiCall call) =>
        await store.ReadAsync(key, call.Cancellation) is { } found && Sight.Sees(call.Caller, found.Home) ? found : null;
}
