using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>
/// Wraps everything in a vault by the wrapping key that counts now; the former ones are given beside it. Touches no sealed row. May be broken off at any moment and begun again,
/// also beside a running server that was started with the new key.
/// </summary>
public static class WrappingKeyRotation
{
    private const string LockName = "rotation.lock";

    /// <summary>Does it.</summary>
    /// <returns>How many keys were wrapped anew; 0 when there was nothing to do.</returns>
    /// <exception cref="StoreUnavailableException">The server still wraps with the former key, another rotation runs, or a key cannot be opened with the keys that are given.</exception>
    public static long Run(KeyVaultSettings settings)
    {
        if (!VaultFile.IsIn(settings.Folder))
            throw new StoreUnavailableException($"There is no key vault in {settings.Folder}.");

        using var alone = KeyVaultFolder.TryLock(settings.Folder, LockName) ?? throw new StoreUnavailableException("Another rotation of the wrapping key runs.");
        var file = VaultFile.Read(settings.Folder);
        var isCurrent = string.Equals(file.WrappingKey, settings.Wrapping.Id, StringComparison.Ordinal);
        using var writer = isCurrent ? null : LockVault(settings.Folder);
        var count = Rewrap(settings, file.Store);
        if (!isCurrent)
            (VaultFile.Read(settings.Folder) with { WrappingKey = settings.Wrapping.Id }).Write(settings.Folder);
        return count;
    }

    private static FileStream LockVault(string folder) => KeyVaultFolder.TryLock(folder)
        ?? throw new StoreUnavailableException("The server runs with the former wrapping key. Start it again with the new one as 'wrappingKey' and the former in 'formerWrappingKeys', or stop it; then rotate.");

    private static long Rewrap(KeyVaultSettings settings, string store)
    {
        var wrapping = new WrappingKeys(settings.Wrapping, settings.Former);
        var count = 0L;
        foreach (var copy in (ReadOnlySpan<int>)[1, 0])
        {
            foreach (var kind in KeyVaultFolder.Kinds)
            {
                using var blocks = new KeyBlockFile(settings.Folder, kind, store, wrapping, writes: true);
                var wrapped = blocks.Rewrap(copy);
                count += copy == 1 ? wrapped : 0;
            }
        }

        return count + new VaultSecrets(settings.Folder, store, wrapping).Rewrap();
    }
}
