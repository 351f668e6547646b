using System.Collections.Immutable;
using Vooraf.Api.Buffers;
using Vooraf.Api.Formats;

namespace Vooraf.Api.Answers;

/// <summary>What goes out, complete before its first byte leaves. Dispose it when it is sent.</summary>
internal sealed record Answer : IDisposable
{
    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The resource, complete; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How <see cref="Body"/> stands there: JSON, which is converted while sending where XML is wanted, or ready-made XML.</summary>
    public WireFormat BodyFormat { get; init; }

    /// <summary>The format that the body of the request asked for; null when it did not.</summary>
    public WireFormat? Format { get; init; }

    /// <summary>The pooled memory under <see cref="Body"/>; null when it is memory of the store.</summary>
    public PooledBuffer? Buffer { get; init; }

    /// <summary>True when <see cref="Body"/> is an OperationOutcome about the request, not what was asked for.</summary>
    public bool IsOutcome { get; init; }

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
