using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>Prepares a request against what is stored at this moment: every rule is held here, and nothing is stored.</summary>
internal sealed class Preparation(IRecordStore store, TimeProvider time, IResourceIds ids, WritingOptions options)
{
    private readonly SearchIndexer indexer = new(options.SearchParameters);
    private readonly SearchQueryParser parser = new(options.SearchParameters, options.Criteria);

    /// <summary>Prepares one request, all entries together.</summary>
    /// <exception cref="RefusedException">The request must be refused.</exception>
    public async ValueTask<PreparedRequest> PrepareAsync(WriteRequest request, CancellationToken cancellation)
    {
        var view = new StoreView(store, request.Writer.Holder, cancellation);
        var gate = new DossierGate(view, request.Sight, cancellation);
        var conditions = new ConditionFinder(view, gate, parser);
        var drafts = await AddressAsync(request, view, gate, conditions);
        RequireDerivable(drafts);
        var deleted = KeysWith(drafts, Effect.Delete);

        var persons = new PersonsInRequest(store, view, gate, options.CheckBsn, cancellation);
        foreach (var draft in drafts)
        {
            if (draft is { Effect: Effect.Store, Entry.Type: "Patient" })
                await persons.AddAsync(draft, deleted);
        }

        var resolver = new ReferenceResolver(view, conditions, FullUrls.Of(drafts), KeysWith(drafts, Effect.Store), persons, request, options.CheckBsn);
        var linked = new List<LinkedDraft>(drafts.Length);
        await LinkAsync(drafts, resolver, linked);
        var posted = linked.Count;
        var homes = await new Homing(view, request, linked).DecideAsync(FormersOfDeleted(drafts));
        await RequireOpenAsync(gate, homes);

        var instant = new CommitInstant(view, time);
        var forms = new StoredForms(await instant.NotBeforeAsync(instant.Now(), drafts, homes));
        if (options.Derivation is { } derivation && await new DerivedDrafts(derivation, view, request, forms, ids).OfAsync(drafts, linked, homes) is { IsEmpty: false } derived)
        {
            drafts = drafts.AddRange(derived);
            deleted.UnionWith(KeysWith(derived, Effect.Delete));
            await LinkAsync(derived, resolver, linked);
            homes = await new Homing(view, request, linked).DecideAsync(FormersOfDeleted(drafts));
            var later = await instant.NotBeforeAsync(forms.At, drafts, homes);
            forms = later == forms.At ? forms : new StoredForms(later);
        }

        var deleteRules = new DeleteRules(view, request, linked, deleted);
        foreach (var draft in drafts)
        {
            if (draft.Effect == Effect.Delete)
                await deleteRules.RequireAsync(draft);
        }

        await JudgeAsync(request, view, gate, linked, posted, deleted);
        var dangling = new DanglingLinks(view, gate, homes.ByKey, deleted);
        return await new CommitBuilder(view, indexer, request, homes, forms, dangling).BuildAsync(drafts, linked);
    }

    private void RequireDerivable(ImmutableArray<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Effect == Effect.Store && options.Derivation?.RefusalOf(draft.Entry.Type, draft.Entry.Resource) is { } why)
                throw new RefusedException(422, Issue.Error(IssueCode.TooLong, why, draft.Whole));
        }
    }

    private static async ValueTask RequireOpenAsync(DossierGate gate, Homes homes)
    {
        foreach (var dossier in homes.Dossiers)
            await gate.RequireAsync(dossier, place: null);
        foreach (var (key, home) in homes.ByKey)
        {
            if (home.Kind != HomeKind.Dossier)
                gate.RequireOutside(home, key.Type);
        }
    }

    private static async ValueTask LinkAsync(ImmutableArray<Draft> drafts, ReferenceResolver resolver, List<LinkedDraft> linked)
    {
        foreach (var draft in drafts)
        {
            if (draft.Effect == Effect.Store)
                linked.Add(await resolver.ResolveAsync(draft));
        }
    }

    /// <summary>Judges what was posted; what was derived from it is our own work, for which nobody is refused.</summary>
    private async ValueTask JudgeAsync(WriteRequest request, StoreView view, DossierGate gate, List<LinkedDraft> linked, int posted, HashSet<ResourceKey> deleted)
    {
        if (options.Profiles is not { } judge || posted == 0)
            return;

        using var references = new ReferencedResources(key => SeenAsync(view, gate, deleted, key), request.ServiceBase);
        await new ProfileCheck(judge, references, options.StrictHolders.Contains(request.Writer.Holder)).JudgeAsync(linked, posted);
    }

    private static async ValueTask<ResourceVersion?> SeenAsync(StoreView view, DossierGate gate, HashSet<ResourceKey> deleted, ResourceKey key) =>
        !deleted.Contains(key) && await view.GlanceAsync(key) is { } version && await gate.SeesAsync(version) ? version : null;

    private async ValueTask<ImmutableArray<Draft>> AddressAsync(WriteRequest request, StoreView view, DossierGate gate, ConditionFinder conditions)
    {
        var addressing = new Addressing(view, gate, conditions, ids, request.Writer);
        var seen = new HashSet<ResourceKey>();
        var drafts = ImmutableArray.CreateBuilder<Draft>(request.Entries.Length);
        foreach (var entry in request.Entries)
        {
            var draft = await addressing.AddressAsync(entry);
            if (draft is { Key: { } key, Effect: not Effect.None } && !seen.Add(key))
                throw new RefusedException(400, Issue.Error(IssueCode.Invalid, "Another entry of the transaction is about the same resource. Leave one of them out.", draft.Whole));
            drafts.Add(draft);
        }

        return drafts.MoveToImmutable();
    }

    private static HashSet<ResourceKey> KeysWith(ImmutableArray<Draft> drafts, Effect effect)
    {
        var keys = new HashSet<ResourceKey>();
        foreach (var draft in drafts)
        {
            if (draft.Effect == effect)
                keys.Add(draft.Key!.Value);
        }

        return keys;
    }

    private static IEnumerable<ResourceVersion> FormersOfDeleted(ImmutableArray<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Effect == Effect.Delete)
                yield return draft.Former!;
        }
    }
}
