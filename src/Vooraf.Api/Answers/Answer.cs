using System.Collections.Immutable;
using Vooraf.Api.Buffers;

namespace Vooraf.Api.Answers;

/// <summary>What goes out, complete before its first byte leaves. Dispose it when it is sent.</summary>
internal sealed record Answer : IDisposable
{
    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The resource as JSON; empty for none.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The pooled memory under <see cref="Json"/>; null when it is memory of the store.</summary>
    public PooledBuffer? Buffer { get; init; }

    /// <summary>The version for the ETag; 0 for none.</summary>
    public int Version { get; init; }

    /// <summary>For the Last-Modified header; null for none.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>For the Location header; null for none.</summary>
    public string? Location { get; init; }

    /// <summary>For the Allow header; null for none.</summary>
    public string? Allow { get; init; }

    /// <summary>For the Retry-After header; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For the log: the dossiers that were touched.</summary>
    public ImmutableArray<long> Dossiers { get; init; } = [];

    /// <summary>For the log: what is shown or was written, as <c>Type/id/version</c>.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>True when the log entry is stored already: writes keep theirs in their commit.</summary>
    public bool Logged { get; init; }

    public void Dispose() => Buffer?.Dispose();
}
