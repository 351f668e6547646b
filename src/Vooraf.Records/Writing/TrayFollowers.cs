namespace Vooraf.Records.Writing;

/// <summary>
/// Judges whether what another client left in its tray can follow a person. It cannot when it, or what it hangs together with there, names
/// somebody else too: then it stays where it is, and never stands in the way of who writes.
/// </summary>
/// <param name="view">What is stored.</param>
/// <param name="serviceBase">The base URL of this server; null when unknown.</param>
/// <param name="dossierOf">The dossier of a resource of the request; null when it is none, or not tied yet.</param>
internal sealed class TrayFollowers(StoreView view, string? serviceBase, Func<ResourceKey, long?> dossierOf)
{
    /// <summary>True when everything that would come along can live in this dossier.</summary>
    public async ValueTask<bool> CanFollowAsync(ResourceKey first, long dossier)
    {
        var seen = new HashSet<ResourceKey> { first };
        var waiting = new Queue<ResourceKey>([first]);
        while (waiting.TryDequeue(out var key))
        {
            var resource = TrayResource.Of((await view.ReadAsync(key))!, serviceBase);
            foreach (var link in resource.Links)
            {
                if (link is not { CanTie: true, Target: { } target })
                    continue;
                if (await LeadsElsewhereAsync(target, dossier))
                    return false;
                if (await view.LocateAsync(target) is { Kind: HomeKind.Tray } tray && string.Equals(tray.Client, resource.Client, StringComparison.Ordinal) && seen.Add(target))
                    waiting.Enqueue(target);
            }

            foreach (var from in await view.LookUpAsync(Link.LookUpOf(key)))
            {
                if (await view.LocateAsync(from) is { Kind: HomeKind.Tray } && seen.Add(from))
                    waiting.Enqueue(from);
            }
        }

        return true;
    }

    private async ValueTask<bool> LeadsElsewhereAsync(ResourceKey target, long dossier)
    {
        if (dossierOf(target) is { } drafted)
            return drafted != dossier;

        return await view.LocateAsync(target) switch
        {
            { Kind: HomeKind.Dossier } home => home.Dossier != dossier,
            null => string.Equals(target.Type, "Patient", StringComparison.Ordinal),
            _ => false,
        };
    }
}
