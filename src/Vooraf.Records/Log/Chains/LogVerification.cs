using System.Collections.Immutable;

namespace Vooraf.Records.Log.Chains;

/// <summary>What was found when the log was verified.</summary>
public sealed record LogVerification
{
    /// <summary>What is not as it should be, a sentence each; at most a hundred.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    /// <summary>How many entries are there.</summary>
    public required long Entries { get; init; }

    /// <summary>How many roots were read.</summary>
    public required int Roots { get; init; }

    /// <summary>The last entry that an exported root covers; 0 when no root was given.</summary>
    public required long WitnessedTo { get; init; }

    /// <summary>When that root was made; null when none was given.</summary>
    public required DateTimeOffset? WitnessedAt { get; init; }

    /// <summary>How many entries came after: nobody can say whether they were changed by who can write in the database.</summary>
    public required long Unwitnessed { get; init; }

    /// <summary>True when nothing was changed, removed, inserted or put in another order, as far as the roots reach.</summary>
    public bool IsSound => Problems.IsEmpty;
}
