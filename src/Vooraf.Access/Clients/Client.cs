using Vooraf.Access.Keys;
using Vooraf.Access.Relations;
using Vooraf.Access.Scopes;

namespace Vooraf.Access.Clients;

/// <summary>A system that may call: configured, of exactly one holder.</summary>
/// <param name="Id">Its <c>client_id</c>.</param>
/// <param name="Secret">The hash of its secret; null for none. Secrets are for Development.</param>
/// <param name="Holder">Id of the holder whose data it works on.</param>
/// <param name="Organisation">The organisation it acts for: the holder's id, or a URA. Kept with every version and log entry.</param>
/// <param name="Rights">What it may do, in kinds of doing.</param>
public sealed record Client(string Id, SecretHash? Secret, string Holder, string Organisation, AccessRights Rights)
{
    /// <summary>The most that a token of it allows.</summary>
    public GrantedScopes Scopes { get; init; } = GrantedScopes.Of(Rights);

    /// <summary>The keys with which it signs its assertions; null when it has none.</summary>
    public IKeySource? Keys { get; init; }

    /// <summary>The registered address of its keys; null when they are not at an address.</summary>
    public Uri? KeysAt { get; init; }

    /// <summary>When it was ended: from then on it gets no token and none that it has counts; null when it was not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Most requests in a minute; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Most different persons whom it may seek in an hour; null for no limit.</summary>
    public int? PersonsPerHour { get; init; }

    /// <summary>The organisation that it acts for, as far as it is registered; what an assertion states must be the same.</summary>
    public Callers.Organisation Requester { get; init; } = Callers.Organisation.Unknown;

    /// <summary>True when that organisation is not the holder: the client asks from elsewhere.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>Who guards the treatment relations of the people who work with it.</summary>
    public RelationSource Relation { get; init; }
}
