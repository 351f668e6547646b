using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>Reads a whole vault, also beside a running server: can every key be opened that was not destroyed?</summary>
public static class KeyVaultReading
{
    /// <summary>Reads it.</summary>
    /// <exception cref="StoreUnavailableException">There is no vault in the folder.</exception>
    public static KeyVaultReport Read(KeyVaultSettings settings)
    {
        if (!VaultFile.IsIn(settings.Folder))
            throw new StoreUnavailableException($"There is no key vault in {settings.Folder}.");

        var file = VaultFile.Read(settings.Folder);
        var wrapping = new WrappingKeys(settings.Wrapping, settings.Former);
        var keys = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var destroyed = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var wrappedBy = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var kind in KeyVaultFolder.Kinds)
        {
            if (!File.Exists(KeyBlockFile.PathOf(settings.Folder, kind)))
            {
                problems.Add($"{kind}: the file of these keys is missing.");
                continue;
            }

            using var blocks = new KeyBlockFile(settings.Folder, kind, file.Store, wrapping, writes: false);
            if (blocks.Blocks == 0)
                problems.Add($"{kind}: there is no key in the file.");
            keys[kind] = blocks.Count;
            destroyed[kind] = CountDestroyed(blocks);
            for (var block = 0L; block < blocks.Blocks; block++)
                Read(blocks, kind, block, wrappedBy, problems);
        }

        var secrets = new VaultSecrets(settings.Folder, file.Store, wrapping);
        foreach (var (name, by) in secrets.All())
            Count(wrappedBy, by, () => secrets.Find(name) is not null, name, problems);
        foreach (var name in (string[])[VaultSecrets.LookUp, VaultSecrets.PagingLink])
        {
            if (!secrets.Holds(name))
                problems.Add($"{name}: the key is missing, or was overwritten.");
        }

        return new KeyVaultReport(
            file.Store, file.WrappingKey, keys.ToImmutable(), destroyed.ToImmutable(), wrappedBy.ToImmutable(), secrets.Find(VaultSecrets.NextLookUp) is not null, problems.ToImmutable());
    }

    private static void Read(KeyBlockFile blocks, string kind, long block, ImmutableSortedDictionary<string, long>.Builder wrappedBy, ImmutableArray<string>.Builder problems)
    {
        foreach (var by in blocks.WrappedBy(block).Distinct(StringComparer.Ordinal))
            Count(wrappedBy, by ?? "(damaged)", () => blocks.IsWhole(block), string.Create(CultureInfo.InvariantCulture, $"block {block} of {kind}"), problems);
    }

    private static void Count(ImmutableSortedDictionary<string, long>.Builder wrappedBy, string by, Func<bool> opens, string what, ImmutableArray<string>.Builder problems)
    {
        wrappedBy[by] = wrappedBy.GetValueOrDefault(by) + 1;
        try
        {
            if (!opens())
                problems.Add($"{what}: a key in it is damaged.");
        }
        catch (StoreUnavailableException unavailable)
        {
            problems.Add($"{what}: {unavailable.Message}");
        }
    }

    private static long CountDestroyed(KeyBlockFile blocks)
    {
        var count = 0L;
        for (var number = 0L; number < blocks.Count; number++)
        {
            if (blocks.IsDestroyed(number))
                count++;
        }

        return count;
    }
}
