using System.Collections.Immutable;

namespace Vooraf.Records.Log;

/// <summary>
/// One entry of the log of who did what (NEN 7513:2018, chapter 6): durable before the first byte of the answer leaves.
/// </summary>
public sealed record LogEntry
{
    /// <summary>When the request came in (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The request's correlation id, the same as in the answer's <c>X-Request-Id</c>.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Id of the holder whose data were asked for or changed.</summary>
    public required string Holder { get; init; }

    /// <summary>Who did it: client and organisation.</summary>
    public required Author Author { get; init; }

    /// <summary>NEN 7513 action code: C, R, U, D or E (E: a search or another operation).</summary>
    public required char Action { get; init; }

    /// <summary>FHIR interaction code (http://hl7.org/fhir/restful-interaction), for instance <c>search-type</c>.</summary>
    public required string Interaction { get; init; }

    /// <summary>What was asked: path and query, with every identifier value of a person replaced by a mark.</summary>
    public required string Request { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The dossiers it touched; empty when none.</summary>
    public ImmutableArray<long> Dossiers { get; init; } = [];

    /// <summary>What was returned or written, each as <c>Type/id/version</c>.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>The rules that decided, each as a reason code.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
