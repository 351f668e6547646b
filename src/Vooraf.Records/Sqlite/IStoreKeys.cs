namespace Vooraf.Records.Sqlite;

/// <summary>The keys of one store.</summary>
/// <remarks>Members throw <see cref="Storage.StoreUnavailableException"/> when the keys cannot be had.</remarks>
public interface IStoreKeys : IDisposable
{
    /// <summary>What everything of a person passes through.</summary>
    IDossierSeal Seal { get; }

    /// <summary>The highest number of a dossier of which the key was destroyed; no number up to it is given again.</summary>
    long LastErased { get; }

    /// <summary>The key of the look-up hashes, 32 bytes.</summary>
    byte[] LookUpKey();

    /// <summary>The key that takes its place, while hashes are made anew; null else.</summary>
    byte[]? NextLookUpKey();

    /// <summary>Makes that key.</summary>
    byte[] MakeNextLookUpKey();

    /// <summary>Lets the next key take the place of the look-up key, which is destroyed. Does nothing when there is no next one.</summary>
    void TakeNextLookUpKey();

    /// <summary>The key of paging links, 32 bytes.</summary>
    byte[] PagingLinkKey();

    /// <summary>True when a key was destroyed.</summary>
    bool IsDestroyed(SealKind kind, long number);

    /// <summary>Destroys a key, on disk when this returns: nothing that it sealed can be opened any more. Once destroyed, it stays so.</summary>
    void Destroy(SealKind kind, long number);
}
