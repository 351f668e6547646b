namespace Vooraf.Records.Writing;

/// <summary>
/// Decides in whose dossier the resources of a request live (docs/adr/0004): from everything that is tied to a person already,
/// the dossier spreads along references, in both directions, to what is not tied yet.
/// </summary>
internal sealed class Homing
{
    private readonly StoreView view;
    private readonly WriteRequest request;
    private readonly IReadOnlyList<LinkedDraft> drafts;
    private readonly WaitingResources waiting;
    private readonly Dictionary<ResourceKey, LinkedDraft> byKey = [];
    private readonly Dictionary<ResourceKey, List<(LinkedDraft From, Link Link)>> linkedFrom = [];
    private readonly Dictionary<ResourceKey, TrayResource> moved = [];
    private readonly DossierTies ties = new();

    public Homing(StoreView view, WriteRequest request, IReadOnlyList<LinkedDraft> drafts)
    {
        this.view = view;
        this.request = request;
        this.drafts = drafts;
        waiting = new WaitingResources(view, request.Writer, byKey);
    }

    private Writer Writer => request.Writer;

    /// <summary>Decides.</summary>
    /// <param name="deleted">What the request deletes: it touches the dossiers these live in.</param>
    /// <exception cref="RefusedException">A resource would be shared by two persons, or the directory would refer to one.</exception>
    public async ValueTask<Homes> DecideAsync(IEnumerable<ResourceVersion> deleted)
    {
        foreach (var version in deleted)
            ties.Touch(version.Home);
        foreach (var draft in drafts)
            TakeUp(draft);
        foreach (var draft in byKey.Values)
            await TieAsync(draft);
        await SpreadAsync();
        await AdoptByBundleAsync();
        return new Homes(HomesOfDrafts(), [.. moved.Values.Select(resource => (resource.Version, ties.Of(resource.Version.Key)!.Value))], [.. ties.Dossiers]);
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
            ties.Add(draft.Key, former.Home.Dossier, draft.Draft.Whole);
        else if (draft.IsPatient)
            ties.Add(draft.Key, view.AllocateDossier(), draft.Draft.Whole);

        foreach (var link in draft.Links)
        {
            if (link is { CanTie: true, Target: { } target } && !byKey.ContainsKey(target) && await view.LocateAsync(target) is { Kind: HomeKind.Dossier } home)
                ties.Add(draft.Key, home.Dossier, draft.Draft.Locate(link.Location));
        }

        if (!draft.Draft.MayBeAwaited || draft.IsPatient)
            return;

        foreach (var (_, home) in await waiting.ForAsync(draft.Key, HomeKind.Dossier))
            ties.Add(draft.Key, home.Dossier, draft.Draft.Whole);
    }

    private async ValueTask SpreadAsync()
    {
        while (ties.TryTakeNext(out var key, out var dossier))
        {
            if (byKey.TryGetValue(key, out var draft))
                await SpreadFromAsync(draft, dossier);
            else
                await SpreadFromAsync(key, moved[key], dossier);

            foreach (var (from, link) in linkedFrom.GetValueOrDefault(key) ?? [])
                ties.Add(from.Key, dossier, from.Draft.Locate(link.Location));
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

        foreach (var (from, home) in await waiting.ForAsync(key, HomeKind.Tray))
            await MoveAsync(from, home, dossier, null);
    }

    /// <summary>What a tied resource refers to belongs to the same dossier.</summary>
    private async ValueTask ReachAsync(ResourceKey target, long dossier, string client, string? place)
    {
        if (byKey.ContainsKey(target))
        {
            ties.Add(target, dossier, place);
            return;
        }

        var home = await view.LocateAsync(target);
        if (home is { Kind: HomeKind.Dossier } && home.Value.Dossier != dossier)
            throw DossierTies.Shared(place);
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
            throw DossierTies.Shared(place);

        foreach (var (_, home) in await waiting.ForAsync(target, HomeKind.Dossier))
        {
            if (home.Dossier != dossier)
                throw DossierTies.Shared(place);
        }
    }

    private async ValueTask PullWaitingAsync(LinkedDraft draft, long dossier)
    {
        if (draft.Draft.MayBeAwaited)
        {
            foreach (var (from, home) in await waiting.ForAsync(draft.Key, HomeKind.Tray))
                await MoveAsync(from, home, dossier, draft.Draft.Whole);
        }

        if (!draft.IsPatient)
            return;

        foreach (var (from, tray) in await waiting.ForPersonAsync(draft))
            await MoveAsync(from, tray, dossier, draft.Draft.Whole);
    }

    private async ValueTask MoveAsync(ResourceKey key, Home tray, long dossier, string? place)
    {
        if (ties.Of(key) is { } known)
        {
            // What another client left in its tray may follow one dossier; it never stands in this client's way.
            if (known != dossier && Writer.Sees(tray))
                throw DossierTies.Shared(place);
            return;
        }

        if (!Writer.Sees(tray) && !await new TrayFollowers(view, request.ServiceBase, ties.Of).CanFollowAsync(key, dossier))
            return;

        moved[key] = TrayResource.Of((await view.ReadAsync(key))!, request.ServiceBase);
        ties.Add(key, dossier, place);
    }

    /// <summary>What names nobody belongs to the one dossier that the transaction touches.</summary>
    private async ValueTask AdoptByBundleAsync()
    {
        if (!request.IsTransaction || ties.Dossiers.Count != 1)
            return;

        var dossier = ties.Dossiers.First();
        foreach (var draft in byKey.Values)
        {
            if (ties.Of(draft.Key) is null && !NamesSomebody(draft))
                ties.Add(draft.Key, dossier, draft.Draft.Whole);
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
            homes[draft.Key] = ties.Of(draft.Key) is { } dossier ? Home.OfDossier(Writer.Holder, dossier)
                : draft.IsOfDirectory ? Home.OfDirectory(Writer.Holder)
                : Home.OfTray(Writer.Holder, Writer.Author.Client);
        }

        return homes;
    }
}
