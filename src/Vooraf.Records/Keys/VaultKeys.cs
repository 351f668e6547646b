using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Keys;

/// <summary>Keys from a vault: how the program always runs.</summary>
/// <param name="settings">Where the vault is, and what opens it.</param>
public sealed class VaultKeys(KeyVaultSettings settings) : IKeySource
{
    /// <inheritdoc/>
    public string Form => "vault 1";

    /// <summary>Where the vault is.</summary>
    public string Folder => settings.Folder;

    /// <inheritdoc/>
    public IStoreKeys Open(StoreIdentity store) => KeyVault.Open(settings, store);
}
