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
    private readonly LinkedDrafts inDossiers = new();
    private readonly DossierTies ties = new();
    private readonly WaitingResources waiting;
    private readonly DossierSpread spread;

    public Homing(StoreView view, WriteRequest request, IReadOnlyList<LinkedDraft> drafts)
    {
        this.view = view;
        this.request = request;
        this.drafts = drafts;
        waiting = new WaitingResources(view, request.Writer, inDossiers.ByKey);
        spread = new DossierSpread(view, request, inDossiers, ties, waiting);
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
        foreach (var draft in inDossiers.ByKey.Values)
            await TieAsync(draft);
        await spread.RunAsync();
        await AdoptByBundleAsync();
        return new Homes(HomesOfDrafts(), [.. spread.Moves], [.. ties.Dossiers]);
    }

    private void TakeUp(LinkedDraft draft)
    {
        if (draft.IsOfDirectory)
            DirectoryRules.RequireNoPerson(draft);
        else
            inDossiers.Add(draft);
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
            if (link is { CanTie: true, Target: { } target } && !inDossiers.ByKey.ContainsKey(target) && await view.LocateAsync(target) is { Kind: HomeKind.Dossier } home)
                ties.Add(draft.Key, home.Dossier, draft.Draft.Locate(link.Location));
        }

        if (!draft.Draft.MayBeAwaited || draft.IsPatient)
            return;

        foreach (var (_, home) in await waiting.ForAsync(draft.Key, HomeKind.Dossier))
            ties.Add(draft.Key, home.Dossier, draft.Draft.Whole);
    }

    /// <summary>What names nobody belongs to the one dossier that the transaction touches.</summary>
    private async ValueTask AdoptByBundleAsync()
    {
        if (!request.IsTransaction || ties.Dossiers.Count != 1)
            return;

        var dossier = ties.Dossiers.First();
        foreach (var draft in inDossiers.ByKey.Values)
        {
            if (ties.Of(draft.Key) is null && !NamesSomebody(draft))
                ties.Add(draft.Key, dossier, draft.Draft.Whole);
        }

        await spread.RunAsync();
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
