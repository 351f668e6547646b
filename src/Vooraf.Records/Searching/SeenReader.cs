using Vooraf.Records.Storage;

namespace Vooraf.Records.Searching;

/// <summary>Reads single resources, as far as they are to be seen. What is not is the same as what is unknown.</summary>
/// <param name="store">Where everything is stored.</param>
public sealed class SeenReader(IRecordStore store)
{
    /// <summary>The newest version of a resource; null when it is unknown here or not to be seen. A delete is seen where the dossier is open as a whole.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async ValueTask<SeenResource?> ReadAsync(SearchCaller caller, ResourceKey key, CancellationToken cancellation)
    {
        if (await store.LocateAsync(key, cancellation) is not { } home || !string.Equals(home.Holder, caller.Holder, StringComparison.Ordinal))
            return null;
        if (home.Kind == HomeKind.Dossier)
            return await InDossierAsync(caller, key, home.Dossier, cancellation);
        if (await store.ReadAsync(key, cancellation) is not { } outside)
            return null;

        // It may have moved to a dossier in between.
        if (outside.Home.Kind == HomeKind.Dossier)
            return await InDossierAsync(caller, key, outside.Home.Dossier, cancellation);
        return caller.Sight.SeesOutside(outside) ? new SeenResource(outside, null, SeesFormer: true) : null;
    }

    /// <summary>One version of a resource; null when it is unknown here or not to be seen. Former ones are seen where the dossier is open as a whole.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async ValueTask<SeenResource?> ReadVersionAsync(SearchCaller caller, ResourceKey key, int version, CancellationToken cancellation)
    {
        if (await ReadAsync(caller, key, cancellation) is not { } newest)
            return null;
        if (newest.Version.Version == version)
            return newest;

        return newest.SeesFormer && await store.ReadVersionAsync(key, version, cancellation) is { } former ? newest with { Version = former } : null;
    }

    private async ValueTask<SeenResource?> InDossierAsync(SearchCaller caller, ResourceKey key, long number, CancellationToken cancellation)
    {
        if (await store.ReadDossierAsync(number, cancellation) is not { } dossier || await caller.Sight.SeeAsync(dossier, cancellation) is not { } seen)
            return null;

        var isOpen = await caller.Sight.OpensAsync(dossier, cancellation);
        var version = seen.Find(key) ?? (isOpen ? await DeletedAsync(key, cancellation) : null);
        return version is null ? null : new SeenResource(version, seen, isOpen);
    }

    private async ValueTask<ResourceVersion?> DeletedAsync(ResourceKey key, CancellationToken cancellation) =>
        await store.ReadAsync(key, cancellation) is { Deleted: true } deleted ? deleted : null;
}
