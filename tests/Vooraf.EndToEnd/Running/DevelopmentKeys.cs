using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;

namespace Vooraf.EndToEnd.Running;

/// <summary>The keys of a store that the program made in Development.</summary>
internal static class DevelopmentKeys
{
    /// <summary>The folder of the vault of a data folder.</summary>
    public static string VaultOf(string data) => data + "-keys";

    /// <summary>The keys of the store in a data folder.</summary>
    public static SqliteStoreSettings Settings(string data) => Settings(data, VaultOf(data));

    /// <summary>A copy of a data folder, and of its vault, under another name.</summary>
    public static SqliteStoreSettings Copy(string data, string to)
    {
        CopyFiles(data, to);
        CopyFiles(VaultOf(data), VaultOf(to));
        return Settings(to);
    }

    private static SqliteStoreSettings Settings(string data, string vault) => new()
    {
        Folder = data,
        Keys = new VaultKeys(new KeyVaultSettings { Folder = vault, Wrapping = WrappingKeyText.FromFile(Path.Combine(vault, "development.key"))! }),
    };

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
