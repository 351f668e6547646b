using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>
/// Copies a vault, also beside a running server: key files only grow, a wrapped key stands there twice, and a destroyed key is one write. The copy is a vault. Who has it, and the
/// wrapping key, and a copy of the store, has everything: keep them apart, and keep copies of the vault no longer than an erased person may come back.
/// </summary>
public static class KeyVaultBackup
{
    private const int Chunk = 1 << 20;

    /// <summary>Copies it to an empty folder and reads the copy.</summary>
    /// <exception cref="StoreUnavailableException">The folder is not empty, there is no vault, or the copy is not sound: then it was removed.</exception>
    public static KeyVaultReport Copy(KeyVaultSettings source, string target)
    {
        if (!VaultFile.IsIn(source.Folder))
            throw new StoreUnavailableException($"There is no key vault in {source.Folder}.");
        OwnerOnly.MakeFolder(target);
        if (KeyVaultFolder.FilesOf(target).Any(File.Exists))
            throw new StoreUnavailableException($"The folder {target} holds keys already. Choose another one.");

        var copies = KeyVaultFolder.FilesOf(source.Folder).Select(file => (From: file, To: Path.Combine(target, Path.GetFileName(file)))).ToArray();
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

    private static void CopyFile(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new FileStream(to, OwnerOnly.Creation(FileMode.CreateNew));
        source.CopyTo(copy, Chunk);
        copy.Flush(flushToDisk: true);
    }
}
