using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>The files of a vault.</summary>
public static class KeyVaultFolder
{
    private const string LockName = "vault.lock";

    /// <summary>The kinds of keys, each with a file, in the order of <see cref="Sqlite.SealKind"/>.</summary>
    internal static ImmutableArray<string> Kinds { get; } = ["dossier", "outside", "log", "answers", "log-period"];

    /// <summary>True when a folder holds a vault.</summary>
    public static bool HoldsVault(string folder) => VaultFile.IsIn(folder);

    /// <summary>The files that a backup has to hold; the one that makes it a vault comes last.</summary>
    internal static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.keys").Concat(Directory.EnumerateFiles(folder, "*.wrapped")).Append(Path.Combine(folder, VaultFile.Name));

    /// <summary>Takes the vault for the one process that makes and destroys keys.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it.</exception>
    internal static FileStream Lock(string folder) => TryLock(folder, LockName) ?? throw new StoreUnavailableException($"The key vault in {folder} is in use by another process. Stop that one first.");

    internal static FileStream? TryLock(string folder) => TryLock(folder, LockName);

    internal static FileStream? TryLock(string folder, string name)
    {
        OwnerOnly.MakeFolder(folder);
        return LockFile.TryTake(Path.Combine(folder, name));
    }
}
