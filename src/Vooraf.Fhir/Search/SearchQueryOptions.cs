using System.Collections.Immutable;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search;

/// <summary>What a parser of queries must know about the installation and the standard. Immutable.</summary>
public sealed record SearchQueryOptions
{
    /// <summary>The base URLs under which this installation is known, without a slash at the end: references to them are references to us.</summary>
    public ImmutableArray<string> OwnBases { get; init; } = [];

    /// <summary>The value sets that <c>:in</c> can name.</summary>
    public ImmutableArray<SearchValueSet> ValueSets { get; init; } = [];

    /// <summary>Groups of canonicals (without version) that mean the same thing, whatever their version.</summary>
    public ImmutableArray<ImmutableArray<string>> EqualCanonicals { get; init; } = [];

    /// <summary>The identifier systems of a BSN: the URL, then the OID.</summary>
    public ImmutableArray<string> BsnSystems { get; init; } = BsnSystem.All;

    /// <summary>Parameters that somebody else deals with, such as <c>_format</c>: they are passed over.</summary>
    public ImmutableArray<string> PassedOver { get; init; } = ["_format", "_pretty"];

    /// <summary>How many matches one page has when the query does not say.</summary>
    public int DefaultCount { get; init; } = 100;

    /// <summary>The greatest number of matches on one page; a greater <c>_count</c> becomes this.</summary>
    public int MaxCount { get; init; } = 1000;

    /// <summary>The most values (commas and repeats together) that one query may have.</summary>
    public int MaxValues { get; init; } = 200;

    /// <summary>The clock, for <c>ap</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
