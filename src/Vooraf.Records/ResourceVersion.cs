namespace Vooraf.Records;

/// <summary>One version of one resource, as it is stored and as it goes out. Immutable.</summary>
public sealed record ResourceVersion
{
    /// <summary>Type and id.</summary>
    public required ResourceKey Key { get; init; }

    /// <summary>Where it lives.</summary>
    public required Home Home { get; init; }

    /// <summary>The version id: 1 for the first, one more each time. A delete is a version.</summary>
    public required int Version { get; init; }

    /// <summary>When it was written (UTC, whole milliseconds); the same instant stands in <c>meta.lastUpdated</c>.</summary>
    public required DateTimeOffset LastUpdated { get; init; }

    /// <summary>True when this version is a delete; then <see cref="Json"/> and <see cref="Index"/> are empty.</summary>
    public bool Deleted { get; init; }

    /// <summary>The resource as UTF-8 JSON, without insignificant white space, with its id and meta: sent out as it is.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Its index values, as made by the search indexer at write time.</summary>
    public ReadOnlyMemory<byte> Index { get; init; }

    /// <summary>How many errors the profiles of the standard found in it when it was written; 0 when none, and when it was not judged.</summary>
    public int ProfileErrors { get; init; }

    /// <summary>Who wrote this version.</summary>
    public required Author Author { get; init; }
}
