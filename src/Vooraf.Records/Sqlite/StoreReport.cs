using System.Collections.Immutable;

namespace Vooraf.Records.Sqlite;

/// <summary>What a check found.</summary>
/// <param name="Resources">How many resources were read.</param>
/// <param name="Superseded">How many superseded versions.</param>
/// <param name="Kept">How many outgoing messages and kept answers.</param>
/// <param name="LogEntries">How many log entries.</param>
/// <param name="Problems">What is wrong, at most the first thousand, each with type and id; empty when all is well. No contents.</param>
public sealed record StoreReport(long Resources, long Superseded, long Kept, long LogEntries, ImmutableArray<string> Problems)
{
    /// <summary>How many resources were stored although the profiles of the standard found errors in them. That is no problem of the store.</summary>
    public long WithProfileErrors { get; init; }

    /// <summary>How many persons were erased after this copy of the store was made: their keys are gone, what is left of them is to be removed.</summary>
    public int Erased { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Problems.IsEmpty;
}
