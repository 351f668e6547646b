using System.Security.Cryptography;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Shows that a store can be read now: by a connection of its own, which has no page in memory yet, and by a key that is kept nowhere outside the vault.</summary>
/// <param name="folder">The files.</param>
/// <param name="vfs">The file layer; null for the usual one.</param>
/// <param name="keys">The keys.</param>
internal sealed class StoreProbe(StoreFolder folder, string? vfs, IStoreKeys keys)
{
    /// <summary>Does it.</summary>
    /// <exception cref="StoreUnavailableException">The database or the key vault cannot be read.</exception>
    public void Run()
    {
        try
        {
            using var db = Db.OpenReader(folder.Database, vfs);
            db.Scalar("SELECT count(*) FROM setting");
            CryptographicOperations.ZeroMemory(keys.LookUpKey());
        }
        catch (Exception failure) when (failure is SqliteFailure or IOException or InvalidDataException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreUnavailableException("The store could not be read.", failure);
        }
    }
}
