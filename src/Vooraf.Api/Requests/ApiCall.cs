using System.Collections.Immutable;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Api.Routing;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Requests;

/// <summary>One thing that somebody with a valid token wants: a request, or an entry of a Bundle.</summary>
internal sealed record ApiCall
{
    /// <summary>Who.</summary>
    public required Caller Caller { get; init; }

    /// <summary>What.</summary>
    public required ApiRoute Route { get; init; }

    /// <summary>HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The decoded path, for the log.</summary>
    public required string Path { get; init; }

    /// <summary>The query of the URL as it came in, without question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The form of a POST <c>_search</c>, in the same form as <see cref="Query"/>.</summary>
    public string Form { get; init; } = "";

    /// <summary>The resource that came in, as JSON; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The conditional headers.</summary>
    public RequestConditions Conditions { get; init; } = RequestConditions.None;

    /// <summary>The Prefer header.</summary>
    public Preferences Preferences { get; init; }

    /// <summary>The base URL for links.</summary>
    public required ServiceBase Base { get; init; }

    /// <summary>The request's correlation id.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>When the request came in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the thing stands: <c>Bundle.entry[3]</c>; null when it is the request itself.</summary>
    public string? Place { get; init; }

    /// <summary>By what the same entry of a batch is recognised when it comes again; null when the batch has no identifier.</summary>
    public string? RepeatIdentifier { get; init; }

    /// <summary>True when it was counted before against the share of its caller, as the entries of a transaction are.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Ends when the caller goes away.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What the decision said; set before any work is done.</summary>
    public Opinion Opinion { get; set; } = Opinion.None;

    /// <summary>What the caller may see; set before any work is done.</summary>
    public IDossierSight Sight { get; set; } = Blind.Instance;

    /// <summary>Of a search, what is asked: the parameters of URL, form and paging link together, decoded, in their order.</summary>
    public List<KeyValuePair<string, string>> Parameters { get; set; } = [];

    /// <summary>Of a search, how many matches earlier pages showed.</summary>
    public int Offset { get; set; }

    /// <summary>The network address from which the request came; empty when it is not known.</summary>
    public string Address { get; init; } = "";

    /// <summary>The ids by which others recognise the request.</summary>
    public ImmutableArray<LogCorrelation> Correlations { get; init; } = [];

    /// <summary>On whose behalf is searched and read.</summary>
    public SearchCaller Searcher => new(Caller.Client.Holder, Sight);

    /// <summary>True when the caller may be shown what the call wrote or found instead.</summary>
    public bool MayShow(ResourceVersion version) => Sight is RequestSight sight && sight.MayRead(version);

    /// <summary>The call in the words of the decision.</summary>
    public AccessRequest ToAccess() => new()
    {
        Caller = Caller,
        Holder = Caller.Client.Holder,
        Interaction = InteractionFacts.Of(Route.Interaction).Access,
        Type = Route.Type,
        Id = Route.Id,
        Parameters = Parameters,
        At = At,
    };
}
