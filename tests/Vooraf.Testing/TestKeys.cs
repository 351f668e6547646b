using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;

namespace Vooraf.Testing;

/// <summary>Stores for tests, sealed as always, with their keys in a folder of the data folder and a wrapping key that everybody knows.</summary>
public static class TestKeys
{
    /// <summary>The wrapping key.</summary>
    public static IWrappingKey Wrapping { get; } = new LocalWrappingKey(new byte[32]);

    /// <summary>Where the keys of a store in a folder are.</summary>
    public static string VaultOf(string folder) => Path.Combine(folder, "keys");

    /// <summary>The keys of the store in a folder.</summary>
    public static IKeySource Of(string folder) => new VaultKeys(new KeyVaultSettings { Folder = VaultOf(folder), Wrapping = Wrapping });

    /// <summary>A store in a folder.</summary>
    public static SqliteStoreSettings Settings(string folder) => new() { Folder = folder, Keys = Of(folder) };
}
