namespace Vooraf.Records.Storage;

/// <summary>How a commit ended. A store that cannot commit at all throws <see cref="StoreUnavailableException"/>.</summary>
public enum CommitOutcome
{
    /// <summary>Flushed to disk.</summary>
    Committed,

    /// <summary>A precondition no longer held: nothing was stored. Prepare it again on what is stored now.</summary>
    Outdated,
}
