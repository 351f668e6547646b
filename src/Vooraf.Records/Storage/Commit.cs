using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Storage;

/// <summary>Everything that is stored together or not at all (design section 2, promise 1).</summary>
public sealed record Commit
{
    /// <summary>Id of the holder; a commit touches one holder.</summary>
    public required string Holder { get; init; }

    /// <summary>What must still be so.</summary>
    public ImmutableArray<Precondition> Preconditions { get; init; } = [];

    /// <summary>The new versions.</summary>
    public ImmutableArray<ResourceWrite> Writes { get; init; } = [];

    /// <summary>Resources that move without a new version.</summary>
    public ImmutableArray<ResourceMove> Moves { get; init; } = [];

    /// <summary>The log entry of the request.</summary>
    public required LogEntry Log { get; init; }

    /// <summary>The outgoing messages.</summary>
    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Where to find the answer when the same request comes again; null when it cannot be recognised.</summary>
    public RepeatKey? RepeatKey { get; init; }

    /// <summary>The answer to give then (UTF-8 JSON).</summary>
    public ReadOnlyMemory<byte> RepeatAnswer { get; init; }
}
