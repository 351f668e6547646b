using System.Collections.Immutable;
using System.Text.Json;
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
        var used = dossier.Resources.Where(version => version.Key.Type is not ("QuestionnaireResponse" or "Provenance")).ToList();
        var seen = used.Select(version => version.Key).ToHashSet();
        for (var at = 0; at < used.Count; at++)
        {
            foreach (var key in PeopleIn(used[at]))
            {
                if (seen.Add(key) && await store.ReadAsync(key, call.Cancellation) is { Deleted: false } found && Sight.Sees(call.Caller, found.Home))
                    used.Add(found);
            }
        }

        return [.. used];
    }

    private static IEnumerable<ResourceKey> PeopleIn(ResourceVersion version)
    {
        using var document = JsonDocument.Parse(version.Json);
        foreach (var reference in Fhir.Json.ResourceReferences.Of(document.RootElement))
        {
            var parts = reference.Literal?.Split('/');
            if (parts is ["PractitionerRole" or "Practitioner" or "Organization", var id])
                yield return new ResourceKey(parts[0], id);
        }
    }
}
