namespace Vooraf.Records.Sqlite;

/// <summary>A commit failed halfway in a transaction without safeguards: the transaction holds a part of it and must not be committed.</summary>
internal sealed class SpoiledTransactionException(Exception? cause = null) : Exception("A commit failed halfway.", cause);
