using Vooraf.Records.Log.Chains;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>
/// Copies a vault, also beside a running server: key files only grow, a wrapped key stands there twice, and a destroyed key is one write. The copy is a vault. Who has it, and the
/// wrapping key, and a copy of the store, has everything: keep them apart, and keep copies of the vault no longer than an erased person may come back.
/// </summary>
public static class KeyVaultBackup
{
    private const int Chunk = 1 << 20;

    /// <summary>Copies it to an empty folder, with the key that signs the log, and reads the copy.</summary>
    /// <param name="source">The vault.</param>
    /// <param name="target">The folder.</param>
    /// <param name="rootKey">Where the key that signs the log is, and where its copy goes. There is none before the first start of a server; one that is there already stays.</param>
    /// <exception cref="StoreUnavailableException">The folder is not empty, there is no vault, another key that signs the log is there, or the copy is not sound: then it was removed.</exception>
    public static KeyVaultReport Copy(KeyVaultSettings source, string target, (string From, string To) rootKey)
    {
        if (!VaultFile.IsIn(source.Folder))
            throw new StoreUnavailableException($"There is no key vault in {source.Folder}.");
        OwnerOnly.MakeFolder(target);
        if (KeyVaultFolder.FilesOf(target).Any(File.Exists))
            throw new StoreUnavailableException($"The folder {target} holds keys already. Choose another one.");

        (string From, string To)[] copies = [.. RootKeyToCopy(rootKey), .. KeyVaultFolder.FilesOf(source.Folder).Select(file => (file, Path.Combine(target, Path.GetFileName(file))))];
        try
        {
            foreach (var (from, to) in copies)
                CopyFile(from, to);
            var report = KeyVaultReading.Read(source with { Folder = target });
            return report.Problems.IsEmpty ? report : throw new StoreUnavailableException($"The copy of the key vault is not sound, and was removed: {report.Problems[0]}");
        }
        catch (Exception)
        {
            foreach (var (_, to) in copies)
                File.Delete(to);
            throw;
        }
    }

    private static (string From, string To)[] RootKeyToCopy((string From, string To) rootKey)
    {
        if (!File.Exists(rootKey.From))
            return [];
        using var key = RootKey.Read(rootKey.From);
        if (!File.Exists(rootKey.To))
        {
            OwnerOnly.MakeFolder(Path.GetDirectoryName(rootKey.To)!);
            return [rootKey];
        }

        using var there = RootKey.Read(rootKey.To);
        return string.Equals(key.PublicPem, there.PublicPem, StringComparison.Ordinal)
            ? []
            : throw new StoreUnavailableException($"Another key that signs the log is at {rootKey.To}. Move it away first, with its .pub, and keep it with the roots that it signed.");
    }

    private static void CopyFile(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new FileStream(to, OwnerOnly.Creation(FileMode.CreateNew));
        source.CopyTo(copy, Chunk);
        copy.Flush(flushToDisk: true);
    }
}
