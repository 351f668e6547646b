using System.Collections.Frozen;
using Vooraf.Fhir.Search;

namespace Vooraf.Records.Writing;

/// <summary>Settings of the writer.</summary>
public sealed record WritingOptions
{
    /// <summary>Whether a BSN must pass the eleven test. Off for test fixtures only.</summary>
    public bool CheckBsn { get; init; } = true;

    /// <summary>How often a request is prepared anew when others changed what it relied on, before it is answered with 503.</summary>
    public int Attempts { get; init; } = 50;

    /// <summary>The search parameters for which index values are made; the same as the search uses.</summary>
    public SearchParameterRegistry SearchParameters { get; init; } = SearchParameterRegistry.R4;

    /// <summary>How the criteria of conditional requests and references are read.</summary>
    public SearchQueryOptions Criteria { get; init; } = new();

    /// <summary>What follows from a request beyond what it says; null for nothing.</summary>
    public IDerivation? Derivation { get; init; }

    /// <summary>Judges resources by their profiles; null when they are not judged.</summary>
    public IProfileJudge? Profiles { get; init; }

    /// <summary>
    /// Ids of the holders at which a resource with errors by its profiles is refused. At others it is stored, the errors are told and their number is kept
    /// with the version (<see cref="ResourceVersion.ProfileErrors"/>).
    /// </summary>
    public IReadOnlySet<string> StrictHolders { get; init; } = FrozenSet<string>.Empty;
}
