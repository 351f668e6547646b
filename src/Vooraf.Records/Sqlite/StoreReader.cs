using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Reads from memory, else from disk.</summary>
internal sealed class StoreReader(ReaderPool readers, StoreCaches caches, KeyedHash hash, StoreMeter meter)
{
    public Home? Locate(ResourceKey key)
    {
        if (caches.Homes.TryGet(key, out var known))
            return known;

        var epoch = caches.Homes.Epoch(key);
        var found = readers.Read(key, static (connection, key) => connection.Locate(key));
        if (found is { } home)
            caches.Homes.Put(key, home, epoch);
        return found;
    }

    public Dossier? ReadDossier(long number)
    {
        if (caches.Dossiers.TryGet(number, out var known))
        {
            meter.Hit();
            return known;
        }

        meter.Miss();
        var epoch = caches.Dossiers.Epoch(number);
        var found = readers.Read(number, static (connection, number) => connection.ReadDossier(number));
        if (found is not null)
            caches.Dossiers.Put(number, found, epoch);
        return found;
    }

    public ResourceVersion? Read(ResourceKey key)
    {
        if (caches.Directory.TryGet(key, out var known) || (known = FindInDossier(key)) is not null)
            return known;

        var epoch = caches.Directory.Epoch(key);
        var found = readers.Read(key, static (connection, key) => connection.Read(key));
        if (found is { Home.Kind: HomeKind.Directory })
            caches.Directory.Put(key, found, epoch);
        return found;
    }

    public ImmutableArray<ResourceKey> LookUp(string holder, LookUp lookUp)
    {
        var sought = hash.Sought(KeyedHash.Digest(holder, lookUp));
        if (lookUp.Kind != LookUpKind.Person)
            return readers.Read(sought, static (connection, sought) => connection.LookUp(sought));
        if (caches.Persons.TryGet(sought.Hash, out var known))
            return known;

        // While there are two keys, the writer may forget the hash of the other one: nothing is kept then.
        var epoch = caches.Persons.Epoch(sought.Hash);
        var found = readers.Read(sought, static (connection, sought) => connection.LookUp(sought));
        if (!found.IsEmpty && !hash.HasFormer)
            caches.Persons.Put(sought.Hash, found, epoch);
        return found;
    }

    private ResourceVersion? FindInDossier(ResourceKey key) =>
        caches.Homes.TryGet(key, out var home) && home.Kind == HomeKind.Dossier && caches.Dossiers.TryGet(home.Dossier, out var dossier)
            ? dossier!.Find(key)
            : null;
}
