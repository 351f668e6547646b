namespace Vooraf.Records.Sqlite;

/// <summary>Where a store gets its keys from.</summary>
public interface IKeySource
{
    /// <summary>How the store is sealed, in a word that is kept in it: a store that was sealed otherwise is refused.</summary>
    string Form { get; }

    /// <summary>Opens the keys of a store; makes them when it is empty.</summary>
    /// <exception cref="Storage.StoreUnavailableException">They cannot be had, or belong to another store; the message says what to do.</exception>
    IStoreKeys Open(StoreIdentity store);
}
