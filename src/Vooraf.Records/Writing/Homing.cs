using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>
/// Decides in whose dossier the resources of a request live (docs/adr/0004): from everything that is tied to a person already,
/// the dossier spreads along references, in both directions, to what is not tied yet.
/// </summary>
internal sealed class Homing(StoreView view, WriteRequest request, IReadOnlyList<LinkedDraft> drafts)
{
    private readonly Dictionary<ResourceKey, LinkedDraft> byKey = [];
    private readonly Dictionary<ResourceKey, List<(LinkedDraft From, Link Link)>> linkedFrom = [];
    private readonly Dictionary<ResourceKey, long> dossierOf = [];
    private readonly Dictionary<ResourceKey, TrayResource> moved = [];
    private readonly HashSet<long> touched = [];
    private readonly Queue<ResourceKey> spreading = new();

    private Writer Writer => request.Writer;

    /// <summary>Decides.</summary>
    /// <param name="deleted">What the request deletes: it touches the dossiers these live in.</param>
    /// <exception cref="RefusedException">A resource would be shared by two persons, or the directory would refer to one.</exception>
    public async ValueTask<Homes> DecideAsync(IEnumerable<ResourceVersion> deleted)
    {
        foreach (var version in deleted)
            Touch(version.Home);
        foreach (var draft in drafts)
            TakeUp(draft);
        foreach (var draft in byKey.Values)
            await TieAsync(draft);
        await SpreadAsync();
        await AdoptByBundleAsync();
        return new Homes(HomesOfDrafts(), [.. moved.Values.Select(resource => (resource.Version, dossierOf[resource.Version.Key]))], [.. touched]);
    }

    private void Touch(Home home)
    {
        if (home.Kind == HomeKind.Dossier)
            touched.Add(home.Dossier);
    }

    private void TakeUp(LinkedDraft draft)
    {
        if (draft.IsOfDirectory)
        {
            DirectoryRules.RequireNoPerson(draft);
            return;
        }

        byKey.Add(draft.Key, draft);
        foreach (var link in draft.Links)
        {
            if (link is not { CanTie: true, Target: { } target })
                continue;
            if (!linkedFrom.TryGetValue(target, out var from))
                linkedFrom[target] = from = [];
            from.Add((draft, link));
        }
    }

    /// <summary>Ties a draft to the dossiers that are stored: its own, those it refers to, those that wait for it.</summary>
    private async ValueTask TieAsync(LinkedDraft draft)
    {
        if (draft.Draft.Former is { Home.Kind: HomeKind.Dossier } former)
            Assign(draft.Key, former.Home.Dossier, draft.Draft.Whole);
        else if (draft.IsPatient)
            Assign(draft.Key, view.AllocateDossier(), draft.Draft.Whole);

        foreach (var link in draft.Links)
        {
            if (link is { CanTie: true, Target: { } target } && !byKey.ContainsKey(target) && await view.LocateAsync(target) is { Kind: HomeKind.Dossier } home)
                Assign(draft.Key, home.Dossier, draft.Draft.Locate(link.Location));
        }

        if (!draft.Draft.MayBeAwaited || draft.IsPatient)
            return;

        foreach (var (_, home) in await WaitingForAsync(draft.Key, HomeKind.Dossier))
            Assign(draft.Key, home.Dossier, draft.Draft.Whole);
    }

    private async ValueTask SpreadAsync()
    {
        while (spreading.TryDequeue(out var key))
        {
            var dossier = dossierOf[key];
            if (byKey.TryGetValue(key, out var draft))
                await SpreadFromAsync(draft, dossier);
            else
                await SpreadFromAsync(key, moved[key], dossier);

            foreach (var (from, link) in linkedFrom.GetValueOrDefault(key) ?? [])
                Assign(from.Key, dossier, from.Draft.Locate(link.Location));
        }
    }

    private async ValueTask SpreadFromAsync(LinkedDraft draft, long dossier)
    {
        foreach (var link in draft.Links)
        {
            if (link is { CanTie: true, Target: { } target })
                await ReachAsync(target, dossier, Writer.Author.Client, draft.Draft.Locate(link.Location));
        }

        if (draft.Draft.MayBeAwaited || draft.IsPatient)
            await PullWaitingAsync(draft, dossier);
    }

    private async ValueTask SpreadFromAsync(ResourceKey key, TrayResource resource, long dossier)
    {
        foreach (var link in resource.Links)
        {
            if (link is { CanTie: true, Target: { } target })
                await ReachAsync(target, dossier, resource.Client, null);
        }

        foreach (var (from, home) in await WaitingForAsync(key, HomeKind.Tray))
            await MoveAsync(from, home, dossier, null);
    }

    /// <summary>What a tied resource refers to belongs to the same dossier.</summary>
    private async ValueTask ReachAsync(ResourceKey target, long dossier, string client, string? place)
    {
        if (byKey.ContainsKey(target))
        {
            Assign(target, dossier, place);
            return;
        }

        var home = await view.LocateAsync(target);
        if (home is { Kind: HomeKind.Dossier } && home.Value.Dossier != dossier)
            throw Shared(place);
        if (home is { Kind: HomeKind.Tray } tray)
        {
            if (string.Equals(tray.Client, client, StringComparison.Ordinal))
                await MoveAsync(target, tray, dossier, place);
            return;
        }

        if (home is null)
            await RequireUnclaimedAsync(target, dossier, place);
    }

    /// <summary>Nobody else's dossier may wait for the same missing resource, and no dossier may wait for a second person.</summary>
    private async ValueTask RequireUnclaimedAsync(ResourceKey target, long dossier, string? place)
    {
        if (string.Equals(target.Type, "Patient", StringComparison.Ordinal))
            throw Shared(place);

        foreach (var (_, home) in await WaitingForAsync(target, HomeKind.Dossier))
        {
            if (home.Dossier != dossier)
                throw Shared(place);
        }
    }

    private async ValueTask PullWaitingAsync(LinkedDraft draft, long dossier)
    {
        if (draft.Draft.MayBeAwaited)
        {
            foreach (var (from, home) in await WaitingForAsync(draft.Key, HomeKind.Tray))
                await MoveAsync(from, home, dossier, draft.Draft.Whole);
        }

        if (!draft.IsPatient)
            return;

        foreach (var (bsn, _) in PatientBsns.Of(draft.Draft.Entry.Resource))
        {
            foreach (var from in await view.LookUpAsync(Link.LookUpOf(bsn)))
            {
                if (!byKey.ContainsKey(from) && await view.LocateAsync(from) is { Kind: HomeKind.Tray } tray)
                    await MoveAsync(from, tray, dossier, draft.Draft.Whole);
            }
        }
    }

    /// <summary>The stored resources that refer to a resource and live in a dossier (as far as this client wrote them) or in a tray.</summary>
    private async ValueTask<List<(ResourceKey Key, Home Home)>> WaitingForAsync(ResourceKey key, HomeKind kind)
    {
        var waiting = new List<(ResourceKey, Home)>();
        foreach (var from in await view.LookUpAsync(Link.LookUpOf(key)))
        {
            if (byKey.ContainsKey(from) || await view.LocateAsync(from) is not { } home || home.Kind != kind)
                continue;
            if (kind == HomeKind.Tray || string.Equals((await view.ReadAsync(from))?.Author.Client, Writer.Author.Client, StringComparison.Ordinal))
                waiting.Add((from, home));
        }

        return waiting;
    }

    private async ValueTask MoveAsync(ResourceKey key, Home tray, long dossier, string? place)
    {
        if (dossierOf.TryGetValue(key, out var known))
        {
            // What another client left in its tray may follow one dossier; it never stands in this client's way.
            if (known != dossier && Writer.Sees(tray))
                throw Shared(place);
            return;
        }

        if (!Writer.Sees(tray) && !await new TrayFollowers(view, request.ServiceBase, DossierOf).CanFollowAsync(key, dossier))
            return;

        moved[key] = TrayResource.Of((await view.ReadAsync(key))!, request.ServiceBase);
        Assign(key, dossier, place);
    }

    private long? DossierOf(ResourceKey key) => dossierOf.TryGetValue(key, out var dossier) ? dossier : null;

    private void Assign(ResourceKey key, long dossier, string? place)
    {
        if (dossierOf.TryAdd(key, dossier))
        {
            touched.Add(dossier);
            spreading.Enqueue(key);
        }
        else if (dossierOf[key] != dossier)
        {
            throw Shared(place);
        }
    }

    /// <summary>What names nobody belongs to the one dossier that the transaction touches.</summary>
    private async ValueTask AdoptByBundleAsync()
    {
        if (!request.IsTransaction || touched.Count != 1)
            return;

        var dossier = touched.First();
        foreach (var draft in byKey.Values)
        {
            if (!dossierOf.ContainsKey(draft.Key) && !NamesSomebody(draft))
                Assign(draft.Key, dossier, draft.Draft.Whole);
        }

        await SpreadAsync();
    }

    private static bool NamesSomebody(LinkedDraft draft)
    {
        foreach (var link in draft.Links)
        {
            if (link.Bsn is not null || link.Target is { Type: "Patient" })
                return true;
        }

        return false;
    }

    private Dictionary<ResourceKey, Home> HomesOfDrafts()
    {
        var homes = new Dictionary<ResourceKey, Home>(drafts.Count);
        foreach (var draft in drafts)
        {
            homes[draft.Key] = dossierOf.TryGetValue(draft.Key, out var dossier) ? Home.OfDossier(Writer.Holder, dossier)
                : draft.IsOfDirectory ? Home.OfDirectory(Writer.Holder)
                : Home.OfTray(Writer.Holder, Writer.Author.Client);
        }

        return homes;
    }

    private static RefusedException Shared(string? place) => new(422, Issue.Error(
        IssueCode.BusinessRule,
        "This ties a resource to the dossiers of two persons; a resource belongs to one. Make a resource for each person. A resource written for the wrong person is corrected by the administrator of the holder.",
        place));
}
