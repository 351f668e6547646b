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

    /// <summary>The ids by which others recognise the request.</summary>
    public ImmutableArray<LogCorrelation> Correlations { get; init; } = [];

    /// <summary>Id of the holder whose data were asked for or changed.</summary>
    public required string Holder { get; init; }

    /// <summary>Who did it: client and organisation.</summary>
    public required Author Author { get; init; }

    /// <summary>The person who acted; null when the client did not say.</summary>
    public LogPerson? Person { get; init; }

    /// <summary>The organisation that asked or wrote; null when it is not known.</summary>
    public LogOrganisation? Organisation { get; init; }

    /// <summary>Where the request came from: a network address; empty when it did not come over a network.</summary>
    public string Address { get; init; } = "";

    /// <summary>What for: code of http://terminology.hl7.org/CodeSystem/v3-ActReason, for instance <c>TREAT</c>; empty when it was not said.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>NEN 7513 action code: C, R, U, D or E (E: a search or another operation).</summary>
    public required char Action { get; init; }

    /// <summary>FHIR interaction code (http://hl7.org/fhir/restful-interaction), for instance <c>search-type</c>.</summary>
    public required string Interaction { get; init; }

    /// <summary>What was asked: path and query, with every identifier value of a person replaced by a mark.</summary>
    public required string Request { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The dossiers it touched or was refused on; empty when none.</summary>
    public ImmutableArray<long> Dossiers { get; init; } = [];

    /// <summary>The persons whom it was about, each as the Patient of their dossier.</summary>
    public ImmutableArray<ResourceKey> Patients { get; init; } = [];

    /// <summary>What was returned or written, each as <c>Type/id/version</c>.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>The four results of checks.</summary>
    public LogChecks Checks { get; init; }

    /// <summary>The rules that decided, each as a reason code.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>The versions of consents that the decision used, each as <c>Consent/id/version</c>.</summary>
    public ImmutableArray<string> Consents { get; init; } = [];

    /// <summary>What must still be so when the entry is stored; else it is refused as outdated.</summary>
    public ImmutableArray<LogReliance> Reliances { get; init; } = [];

    /// <summary>The reason that was stated for emergency access; empty without.</summary>
    public string EmergencyReason { get; init; } = "";

    /// <summary>Id of the access token (<c>jti</c>, or our own id of it); empty without a token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Thumbprint of the key that the token is bound to (<c>cnf.jkt</c>); empty when it is bound to none.</summary>
    public string KeyThumbprint { get; init; } = "";
}
