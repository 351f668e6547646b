using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>What is stored at a holder, read once each, while remembering what the commit thereby relies on.</summary>
internal sealed class StoreView(IRecordStore store, string holder, CancellationToken cancellation)
{
    private readonly Dictionary<ResourceKey, ResourceVersion?> versions = [];
    private readonly Dictionary<ResourceKey, Home?> homes = [];
    private readonly Dictionary<long, Dossier?> dossiers = [];
    private readonly Dictionary<LookUp, ImmutableArray<ResourceKey>> lookUps = [];
    private readonly HashSet<Precondition> reliedOn = [];

    public string Holder => holder;

    public ImmutableArray<Precondition> ReliedOn => [.. reliedOn];

    /// <summary>A number for a dossier that nobody can know yet, so that nothing has to be relied on.</summary>
    public long AllocateDossier()
    {
        var number = store.AllocateDossier();
        dossiers[number] = null;
        return number;
    }

    /// <summary>The newest version of a resource, whichever holder has it.</summary>
    public async ValueTask<ResourceVersion?> ReadAsync(ResourceKey key)
    {
        if (versions.TryGetValue(key, out var known))
            return known;

        var version = await store.ReadAsync(key, cancellation);
        reliedOn.Add(new Precondition.ResourceAt(key, version?.Version ?? 0));
        if (version is { Home.Kind: HomeKind.Tray })
            reliedOn.Add(new Precondition.LivesIn(key, version.Home));
        homes[key] = version?.Home;
        return versions[key] = version;
    }

    /// <summary>The newest version of a resource, for what the commit does not rely on.</summary>
    public async ValueTask<ResourceVersion?> GlanceAsync(ResourceKey key) =>
        versions.TryGetValue(key, out var known) ? known : await store.ReadAsync(key, cancellation);

    /// <summary>Where a resource lives at this holder; null when it is not here.</summary>
    public async ValueTask<Home?> LocateAsync(ResourceKey key)
    {
        if (!homes.TryGetValue(key, out var home))
        {
            home = await store.LocateAsync(key, cancellation);
            homes[key] = home;
            if (home is null && !DirectoryTypes.Contains(key.Type))
                reliedOn.Add(new Precondition.ResourceAt(key, 0));
            if (home is { Kind: HomeKind.Tray })
                reliedOn.Add(new Precondition.LivesIn(key, home.Value));
        }

        return home is { } found && IsHere(found) ? home : null;
    }

    /// <summary>The current resources of a dossier of this holder; null when it is not there yet.</summary>
    public async ValueTask<Dossier?> DossierAsync(long number)
    {
        if (dossiers.TryGetValue(number, out var known))
            return known;

        var dossier = await store.ReadDossierAsync(number, cancellation);
        reliedOn.Add(new Precondition.DossierAt(number, dossier?.Version ?? 0));
        return dossiers[number] = dossier;
    }

    /// <summary>The resources of this holder that a look-up finds.</summary>
    public async ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(LookUp lookUp)
    {
        if (lookUps.TryGetValue(lookUp, out var known))
            return known;

        var found = await store.LookUpAsync(holder, lookUp, cancellation);
        reliedOn.Add(found.IsEmpty ? new Precondition.LookUpAbsent(holder, lookUp) : new Precondition.LookUpFinds(holder, lookUp, found));
        return lookUps[lookUp] = found;
    }

    /// <summary>True for a place of this holder.</summary>
    public bool IsHere(Home home) => string.Equals(home.Holder, holder, StringComparison.Ordinal);
}
