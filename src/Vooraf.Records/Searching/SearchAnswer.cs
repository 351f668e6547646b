using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Searching;

/// <summary>What a search found. Immutable.</summary>
public sealed record SearchAnswer
{
    /// <summary>The answer that finds nothing: nobody and nothing can be told from it.</summary>
    public static SearchAnswer Empty { get; } = new();

    /// <summary>The matches of the page asked, in the order asked, or else in the order in which they came in.</summary>
    public ImmutableArray<ResourceVersion> Matches { get; init; } = [];

    /// <summary>What came along with these matches, each once, none of them a match of the whole search.</summary>
    public ImmutableArray<ResourceVersion> Includes { get; init; } = [];

    /// <summary>How many matches there are on all pages together.</summary>
    public int Total { get; init; }

    /// <summary>The numbers of the dossiers that were looked into, for the log.</summary>
    public ImmutableArray<long> Dossiers { get; init; } = [];

    /// <summary>Why the search was refused; empty when it was carried out.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];

    /// <summary>True when the search was refused: then nothing was looked at that depends on what is stored.</summary>
    public bool IsRefused => !Issues.IsEmpty;
}
