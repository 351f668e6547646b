using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;

namespace Vooraf.Testing;

/// <summary>Stores for tests, sealed as always, with their keys in a folder of the data folder and a wrapping key that everybody knows.</summary>
public static class TestKeys
{
    /// <summary>The wrapping key.</summary>
    public static IWrappingKey Wrapping { get; } = Numbered(0);

    /// <summary>Another wrapping key, the same for the same number.</summary>
    public static IWrappingKey Numbered(byte number)
    {
        var key = new byte[32];
        key[0] = number;
        return new LocalWrappingKey(key);
    }

    /// <summary>Where the keys of a store in a folder are.</summary>
    public static string VaultOf(string folder) => Path.Combine(folder, "keys");

    /// <summary>The vault of the store in a folder.</summary>
    public static KeyVaultSettings Vault(string folder, IWrappingKey? wrapping = null, params IWrappingKey[] former) =>
        new() { Folder = VaultOf(folder), Wrapping = wrapping ?? Wrapping, Former = [.. former] };

    /// <summary>The keys of the store in a folder.</summary>
    public static IKeySource Of(string folder) => new VaultKeys(Vault(folder));

    /// <summary>A store in a folder.</summary>
    public static SqliteStoreSettings Settings(string folder) => new() { Folder = folder, Keys = Of(folder) };
}
