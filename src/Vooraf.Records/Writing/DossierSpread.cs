namespace Vooraf.Records.Writing;

/// <summary>
/// Spreads dossiers along references, in both directions, from what is tied to a person to what is not: in the request, and in the trays,
/// from where it moves what is reached.
/// </summary>
/// <param name="view">What is stored.</param>
/// <param name="request">The request.</param>
/// <param name="drafts">The resources of the request that do not live in the directory.</param>
/// <param name="ties">What is tied by now.</param>
/// <param name="waiting">What waits for something of the request.</param>
internal sealed class DossierSpread(StoreView view, WriteRequest request, LinkedDrafts drafts, DossierTies ties, WaitingResources waiting)
{
    private readonly Dictionary<ResourceKey, TrayResource> moved = [];

    /// <summary>What moves from a tray, with the dossier it moves to.</summary>
    public IEnumerable<(ResourceVersion Version, long Dossier)> Moves => moved.Values.Select(resource => (resource.Version, ties.Of(resource.Version.Key)!.Value));

    private Writer Writer => request.Writer;

    /// <summary>Goes on until nothing more is reached.</summary>
    /// <exception cref="RefusedException">A resource would be shared by two persons.</exception>
    public async ValueTask RunAsync()
    {
        while (ties.TryTakeNext(out var key, out var dossier))
        {
            if (drafts.ByKey.TryGetValue(key, out var draft))
                await SpreadFromAsync(draft, dossier);
            else
                await SpreadFromAsync(key, moved[key], dossier);

            foreach (var (from, link) in drafts.LinkedFrom(key))
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
        if (drafts.ByKey.ContainsKey(target))
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
}
