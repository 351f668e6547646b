using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;

namespace Vooraf.Bench;

/// <summary>Keys of a store that is thrown away after measuring.</summary>
internal static class BenchKeys
{
    public static IKeySource In(string folder) => new VaultKeys(new KeyVaultSettings { Folder = Path.Combine(folder, "keys"), Wrapping = new LocalWrappingKey(new byte[32]) });
}
