using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>A delete leaves no reference within its dossier or tray that leads nowhere, and no dossier without its person.</summary>
internal sealed class DeleteRules(StoreView view, WriteRequest request, IReadOnlyList<LinkedDraft> stored, IReadOnlySet<ResourceKey> deleted)
{
    /// <summary>Holds the rules for one delete.</summary>
    /// <exception cref="RefusedException">Something still refers to the resource, or the Patient's dossier is not empty.</exception>
    public async ValueTask RequireAsync(Draft draft)
    {
        var key = draft.Key!.Value;
        foreach (var other in stored)
        {
            if (Refers(other.Links, key))
                throw InUse(draft, other.Key);
        }

        if (draft.Former!.Home.Kind == HomeKind.Dossier)
            await RequireUnusedInDossierAsync(draft, key);
        if (draft.Former.Home.Kind == HomeKind.Tray)
            await RequireUnusedInTrayAsync(draft, key);
    }

    private async ValueTask RequireUnusedInDossierAsync(Draft draft, ResourceKey key)
    {
        var isPatient = string.Equals(key.Type, "Patient", StringComparison.Ordinal);
        var dossier = await view.DossierAsync(draft.Former!.Home.Dossier);
        foreach (var resource in dossier?.Resources ?? [])
        {
            if (deleted.Contains(resource.Key))
                continue;
            if (isPatient)
                throw new RefusedException(409, Issue.Error(IssueCode.Conflict, "The dossier of this Patient still holds resources. Delete those first, or all in one transaction.", draft.Whole));
            if (!IsRewritten(resource.Key) && Refers(LinksOf(resource), key))
                throw InUse(draft, resource.Key);
        }
    }

    private async ValueTask RequireUnusedInTrayAsync(Draft draft, ResourceKey key)
    {
        foreach (var other in await view.LookUpAsync(Link.LookUpOf(key)))
        {
            if (!deleted.Contains(other) && !IsRewritten(other) && await view.LocateAsync(other) == draft.Former!.Home)
                throw InUse(draft, other);
        }
    }

    private bool IsRewritten(ResourceKey key)
    {
        foreach (var other in stored)
        {
            if (other.Key == key)
                return true;
        }

        return false;
    }

    private List<Link> LinksOf(ResourceVersion version)
    {
        using var document = JsonDocument.Parse(version.Json);
        return ReferenceReading.StoredLinks(document.RootElement, request.ServiceBase);
    }

    private static bool Refers(IEnumerable<Link> links, ResourceKey key)
    {
        foreach (var link in links)
        {
            if (link.Target == key)
                return true;
        }

        return false;
    }

    private static RefusedException InUse(Draft draft, ResourceKey other) => new(409, Issue.Error(
        IssueCode.Conflict, $"{other} refers to this resource. Change or delete that first, or both in one transaction.", draft.Whole));
}
