using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>What became of one entry.</summary>
public sealed record EntryAnswer
{
    /// <summary>The HTTP status: 201 created, 200 updated or already there, 204 deleted or nothing to delete; or that of a refusal.</summary>
    public required int Status { get; init; }

    /// <summary>Type and id; null when the entry was refused, or a conditional delete found nothing.</summary>
    public ResourceKey? Key { get; init; }

    /// <summary>The version that is current now; 0 when there is none.</summary>
    public int Version { get; init; }

    /// <summary>When that version was written; null when there is none.</summary>
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>The stored version; null for a refusal, for a delete that found nothing, and in the answer to a repeated request.</summary>
    public ResourceVersion? Stored { get; init; }

    /// <summary>Warnings about it (such as a reference to something not stored), or why it was refused.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];
}
