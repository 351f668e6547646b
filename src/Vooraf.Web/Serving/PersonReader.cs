using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Web.Serving;

/// <summary>Finds people and their dossiers at the holder of the pages.</summary>
internal sealed class PersonReader(PageServices services)
{
    private const int Most = 500;

    /// <summary>The people of the holder, by name; of a large holder the first 500 dossiers.</summary>
    public async Task<ImmutableArray<PersonCard>> AllAsync(IDossierSight sight, CancellationToken cancellation)
    {
        var people = new List<PersonCard>();
        await foreach (var number in services.Store.DossiersAsync(services.Holder.Id, cancellation))
        {
            if (await SeenAsync(sight, number, cancellation) is { } dossier && PersonCard.Of(dossier) is { } person)
                people.Add(person);
            if (people.Count == Most)
                break;
        }

        return [.. people.OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    /// <summary>What is seen of the dossier of a person of the holder; null when there is none, or nothing is seen.</summary>
    public async Task<Dossier?> FindAsync(IDossierSight sight, string id, CancellationToken cancellation)
    {
        var home = await services.Store.LocateAsync(new ResourceKey("Patient", id), cancellation);
        if (home is not { Kind: HomeKind.Dossier } found || !string.Equals(found.Holder, services.Holder.Id, StringComparison.Ordinal))
            return null;
        var dossier = await SeenAsync(sight, found.Dossier, cancellation);
        return dossier?.Find(new ResourceKey("Patient", id)) is null ? null : dossier;
    }

    /// <summary>The professionals and organisations of the holder that the dossier refers to, and those that these refer to.</summary>
    public ValueTask<ImmutableArray<ResourceVersion>> DirectoryAsync(IDossierSight sight, Dossier dossier, CancellationToken cancellation) =>
        DirectoryWalk.FromAsync(dossier.Resources, key => ReadOfDirectoryAsync(sight, key, cancellation), services.ServiceBase);

    /// <summary>The name of a version in the log.</summary>
    public static string VersionName(ResourceVersion version) => string.Create(CultureInfo.InvariantCulture, $"{version.Key}/{version.Version}");

    private async ValueTask<ResourceVersion?> ReadOfDirectoryAsync(IDossierSight sight, ResourceKey key, CancellationToken cancellation) =>
        await services.Store.ReadAsync(key, cancellation) is { Home.Kind: HomeKind.Directory } named
        && sight.SeesOutside(named) ? named : null;

    private async ValueTask<Dossier?> SeenAsync(IDossierSight sight, long number, CancellationToken cancellation) =>
        await services.Store.ReadDossierAsync(number, cancellation) is { } dossier ? await sight.SeeAsync(dossier, cancellation) : null;
}
