using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>The keys of one store, in a folder of their own, wrapped (docs/adr/0011). One process writes in it; others may read beside it.</summary>
public sealed class KeyVault : IStoreKeys
{
    private readonly string folder;
    private readonly FileStream? writerLock;
    private readonly KeyBlockFile[] files;
    private readonly BoundedCache<(SealKind Kind, long Number), CipherKey> keys;
    private readonly VaultSecrets secrets;
    private VaultFile file;

    private KeyVault(KeyVaultSettings settings, VaultFile file, FileStream? writerLock)
    {
        this.file = file;
        this.writerLock = writerLock;
        folder = settings.Folder;
        var wrapping = new WrappingKeys(settings.Wrapping, settings.Former);
        secrets = new VaultSecrets(folder, file.Store, wrapping);
        files = [.. KeyVaultFolder.Kinds.Select(name => new KeyBlockFile(folder, name, file.Store, wrapping, writerLock is not null))];
        keys = new BoundedCache<(SealKind, long), CipherKey>(settings.CachedKeys, _ => 1, key => key.Rest());
        Seal = new VaultSeal(this);
    }

    /// <inheritdoc/>
    public IDossierSeal Seal { get; }

    /// <inheritdoc/>
    public long LastErased => file.Erased;

    /// <summary>Opens the vault of a store; makes it when the store is new.</summary>
    /// <exception cref="StoreUnavailableException">It is not there, is of another store, is older than the store, or its wrapping key is not given; the message says what to do.</exception>
    public static KeyVault Open(KeyVaultSettings settings, StoreIdentity store)
    {
        FileStream? taken = null;
        KeyVault? vault = null;
        try
        {
            if (store.Writes)
                taken = KeyVaultFolder.Lock(settings.Folder);
            var found = FileOf(settings, store);
            if (store.Writes)
                MakeFiles(settings.Folder, store.IsEmpty);
            vault = new KeyVault(settings, found, taken);
            vault.Prepare(settings, store);
            return vault;
        }
        catch (Exception failure)
        {
            vault?.Dispose();
            taken?.Dispose();
            if (failure is IOException or UnauthorizedAccessException)
                throw new StoreUnavailableException($"The key vault in {settings.Folder} cannot be used: {failure.Message}", failure);
            throw;
        }
    }

    // The former key is overwritten before the next one leaves its place: a crash there leaves that one alone.
    /// <inheritdoc/>
    public byte[] LookUpKey() => secrets.Find(VaultSecrets.LookUp) ?? NextLookUpKey() ?? throw Missing(VaultSecrets.LookUp);

    /// <inheritdoc/>
    public byte[]? NextLookUpKey() => secrets.Find(VaultSecrets.NextLookUp);

    /// <inheritdoc/>
    public byte[] MakeNextLookUpKey() => secrets.Make(VaultSecrets.NextLookUp);

    /// <inheritdoc/>
    public void TakeNextLookUpKey()
    {
        if (secrets.Find(VaultSecrets.NextLookUp) is not { } next)
            return;

        secrets.Put(VaultSecrets.LookUp, next);
        secrets.Destroy(VaultSecrets.NextLookUp);
    }

    /// <inheritdoc/>
    public byte[] PagingLinkKey() => secrets.Find(VaultSecrets.PagingLink) ?? throw Missing(VaultSecrets.PagingLink);

    /// <inheritdoc/>
    public bool IsDestroyed(SealKind kind, long number) => number < FileOf(kind).Count && FileOf(kind).IsDestroyed(number);

    /// <inheritdoc/>
    public void Destroy(SealKind kind, long number)
    {
        try
        {
            if (kind == SealKind.Dossier && number > file.Erased)
            {
                file = file with { Erased = number };
                file.Write(folder);
            }

            if (!IsDestroyed(kind, number))
                FileOf(kind).Destroy(number);
            if (keys.TryGet((kind, number), out var known))
                known!.Destroy();
            keys.Forget((kind, number));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("A key in the vault could not be destroyed.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in files)
            one.Dispose();
        writerLock?.Dispose();
    }

    internal CipherKey KeyOf(SealKind kind, long number)
    {
        if (keys.TryGet((kind, number), out var known))
            return known!;

        try
        {
            var epoch = keys.Epoch((kind, number));
            FileOf(kind).Reach(number);
            if (kind == SealKind.Dossier)
                FileOf(SealKind.Log).Reach(number);
            var key = new CipherKey(FileOf(kind).Read(number));
            keys.Put((kind, number), key, epoch);
            return key;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new StoreUnavailableException("The key vault cannot be used.", failure);
        }
    }

    private static StoreUnavailableException Missing(string name) => new($"The key vault misses {name}. Put it back from the backup of the vault.");

    private static VaultFile FileOf(KeyVaultSettings settings, StoreIdentity store)
    {
        if (!VaultFile.IsIn(settings.Folder))
            return store.IsEmpty && store.Writes ? Make(settings, store) : throw new StoreUnavailableException($"The key vault of this store is not in {settings.Folder}. Say with 'keys' where it is, or put it back from its backup: without it nothing in the store can be read.");

        var found = VaultFile.Read(settings.Folder);
        return string.Equals(found.Store, store.Id, StringComparison.Ordinal)
            ? found
            : throw new StoreUnavailableException($"The key vault in {settings.Folder} belongs to another store. Say with 'keys' where the vault of this store is.");
    }

    // The secrets come first and vault.json last: what a crash leaves without vault.json is made anew.
    private static VaultFile Make(KeyVaultSettings settings, StoreIdentity store)
    {
        var made = new VaultSecrets(settings.Folder, store.Id, new WrappingKeys(settings.Wrapping, settings.Former));
        made.Make(VaultSecrets.LookUp);
        made.Make(VaultSecrets.PagingLink);
        foreach (var name in KeyVaultFolder.Kinds)
            File.Delete(KeyBlockFile.PathOf(settings.Folder, name));
        var vault = new VaultFile(store.Id, settings.Wrapping.Id, Erased: 0);
        vault.Write(settings.Folder);
        return vault;
    }

    // A file of a store that is not empty is never made: what it sealed could not be read again.
    private static void MakeFiles(string folder, bool isEmpty)
    {
        foreach (var path in KeyVaultFolder.Kinds.Select(name => KeyBlockFile.PathOf(folder, name)))
        {
            if (isEmpty || File.Exists(path))
                OwnerOnly.Make(path);
        }
    }

    // Asking for one key of each kind shows that the wrapping key is right, before anybody is let in.
    private void Prepare(KeyVaultSettings settings, StoreIdentity store)
    {
        LookUpKey();
        if (!store.Writes)
            return;

        (KeyBlockFile File, long Used)[] needed = [.. Enum.GetValues<SealKind>().Select(kind => (FileOf(kind), kind is SealKind.Dossier or SealKind.Log ? store.LastDossier : 0))];
        foreach (var (blocks, used) in store.IsEmpty ? [] : needed)
            blocks.Require(used);

        secrets.RemoveDestroyed();
        foreach (var (blocks, used) in needed)
        {
            blocks.Mend(used);
            blocks.Reach(used + 1);
        }

        if (!string.Equals(file.WrappingKey, settings.Wrapping.Id, StringComparison.Ordinal))
        {
            file = file with { WrappingKey = settings.Wrapping.Id };
            file.Write(folder);
        }
    }

    private KeyBlockFile FileOf(SealKind kind) => files[(int)kind];
}
