using System.Collections.Immutable;

namespace Vooraf.Records.Sqlite;

/// <summary>What the store keeps in memory: dossiers, directory resources, homes, and who has a BSN.</summary>
internal sealed class StoreCaches(long bytes)
{
    // Sizes of objects around the bytes, about; measured on 64 bits.
    private const long PerDossier = 600;
    private const long PerResource = 500;
    private const long PerHome = 350;
    private const long PerPerson = 350;

    public BoundedCache<long, Dossier> Dossiers { get; } = new(bytes / 100 * 70, SizeOf);

    /// <summary>Newest versions of what lives in a directory.</summary>
    public BoundedCache<ResourceKey, ResourceVersion> Directory { get; } = new(bytes / 100 * 20, SizeOf);

    public BoundedCache<ResourceKey, Home> Homes { get; } = new(bytes / 100 * 5, _ => PerHome);

    public BoundedCache<Hash16, ImmutableArray<ResourceKey>> Persons { get; } = new(bytes / 100 * 5, _ => PerPerson);

    /// <summary>Forgets what commits changed.</summary>
    public void Forget(StoreChanges changes)
    {
        if (changes.Everything)
            ForgetAll();
        foreach (var dossier in changes.Dossiers)
            Dossiers.Forget(dossier);
        foreach (var resource in changes.Resources)
        {
            Directory.Forget(resource);
            Homes.Forget(resource);
        }

        foreach (var lookUp in changes.LookUps)
            Persons.Forget(lookUp);
    }

    private void ForgetAll()
    {
        Dossiers.ForgetAll();
        Directory.ForgetAll();
        Homes.ForgetAll();
        Persons.ForgetAll();
    }

    private static long SizeOf(Dossier dossier)
    {
        var size = PerDossier;
        foreach (var resource in dossier.Resources)
            size += SizeOf(resource);
        return size;
    }

    private static long SizeOf(ResourceVersion resource) => PerResource + resource.Json.Length + resource.Index.Length;
}
