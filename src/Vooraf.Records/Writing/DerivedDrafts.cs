using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>Asks what a request implies, once it is known where everything lives, and makes drafts of it.</summary>
internal sealed class DerivedDrafts(IDerivation derivation, StoreView view, WriteRequest request, StoredForms forms, IResourceIds ids)
{
    /// <summary>The drafts that come on top of those of the request.</summary>
    /// <param name="drafts">Those of the request.</param>
    /// <param name="linked">Those of them that are stored.</param>
    /// <param name="homes">Where they live.</param>
    public async ValueTask<ImmutableArray<Draft>> OfAsync(ImmutableArray<Draft> drafts, IReadOnlyList<LinkedDraft> linked, Homes homes)
    {
        if (!Concerns(drafts, homes))
            return [];

        var own = drafts.Where(draft => draft.Effect != Effect.None).Select(draft => draft.Key!.Value).ToHashSet();
        var stored = linked.ToDictionary(draft => draft.Key);
        var made = ImmutableArray.CreateBuilder<Draft>();
        foreach (var dossier in homes.Dossiers)
        {
            var scope = new DerivationScope(request, await view.DossierAsync(dossier), Changes(dossier, drafts, stored, homes), ids, key => ReadAsync(key, stored));
            foreach (var write in await derivation.DeriveAsync(scope))
            {
                if (!own.Contains(write.Key) && await DraftAsync(write) is { } draft)
                    made.Add(draft);
            }
        }

        return made.DrainToImmutable();
    }

    private bool Concerns(ImmutableArray<Draft> drafts, Homes homes)
    {
        foreach (var draft in drafts)
        {
            if (draft.Effect != Effect.None && derivation.Concerns(draft.Entry.Type))
                return true;
        }

        foreach (var (version, _) in homes.Moved)
        {
            if (derivation.Concerns(version.Key.Type))
                return true;
        }

        return false;
    }

    private ImmutableArray<RequestChange> Changes(long dossier, ImmutableArray<Draft> drafts, Dictionary<ResourceKey, LinkedDraft> stored, Homes homes)
    {
        var changes = ImmutableArray.CreateBuilder<RequestChange>();
        foreach (var draft in drafts)
        {
            if (draft.Effect == Effect.Store && homes.ByKey[draft.Key!.Value].Dossier == dossier)
                changes.Add(Stored(stored[draft.Key.Value]));
            else if (draft.Effect == Effect.Delete && draft.Former!.Home.Dossier == dossier)
                changes.Add(new RequestChange(draft.Key!.Value, null));
        }

        foreach (var (version, to) in homes.Moved)
        {
            if (to == dossier)
                changes.Add(new RequestChange(version.Key, () => version.Json));
        }

        return changes.DrainToImmutable();
    }

    private RequestChange Stored(LinkedDraft draft) => new(draft.Key, () => forms.Of(draft));

    private async ValueTask<ReadOnlyMemory<byte>> ReadAsync(ResourceKey key, Dictionary<ResourceKey, LinkedDraft> stored)
    {
        if (stored.TryGetValue(key, out var own))
            return forms.Of(own);

        return await view.ReadAsync(key) is { Deleted: false } version && view.IsHere(version.Home) ? version.Json : default;
    }

    private async ValueTask<Draft?> DraftAsync(DerivedWrite write)
    {
        var former = await view.ReadAsync(write.Key);
        if (write.Json.IsEmpty)
            return former is { Deleted: false } ? new Draft(EntryOf(write, WriteMethod.Delete), write.Key, Effect.Delete, former, 204) : null;

        return former is null
            ? new Draft(EntryOf(write, WriteMethod.Create), write.Key, Effect.Store, null, 201)
            : new Draft(EntryOf(write, WriteMethod.Update), write.Key, Effect.Store, former, 200);
    }

    private static WriteEntry EntryOf(DerivedWrite write, WriteMethod method) =>
        new() { Method = method, Type = write.Key.Type, Id = write.Key.Id, Resource = write.Json.IsEmpty ? default : Parse(write.Json) };

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
