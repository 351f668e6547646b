using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Scopes;
using Vooraf.Records;

namespace Vooraf.Access.Tokens;

/// <summary>Who is calling, as their token says. Made once a token; immutable. What is left out is the least.</summary>
public sealed class Caller
{
    /// <summary>The client. Its holder is the holder that is addressed.</summary>
    public required Client Client { get; init; }

    /// <summary>True when the organisation that asks is the holder itself; else it asks from elsewhere.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The organisation that asks.</summary>
    public Organisation Requester { get; init; } = Organisation.Unknown;

    /// <summary>The person who acts; null when the token does not say.</summary>
    public ActingPerson? Person { get; init; }

    /// <summary>What for.</summary>
    public PurposeOfUse Purpose { get; init; } = PurposeOfUse.Treatment;

    /// <summary>The reason that was stated for emergency access; null without.</summary>
    public string? EmergencyReason { get; init; }

    /// <summary>What the token allows.</summary>
    public required GrantedScopes Scopes { get; init; }

    /// <summary>Logical id of the Patient that the token is bound to; null when it is bound to nobody.</summary>
    public string? Patient { get; init; }

    /// <summary>The token's id, for the log; empty without a token. Not the token itself.</summary>
    public string TokenId { get; init; } = "";

    /// <summary>Thumbprint of the key to which the token is bound; empty when whoever has it may show it.</summary>
    public string KeyThumbprint { get; init; } = "";

    /// <summary>When the token was issued; the beginning of time when it does not say.</summary>
    public DateTimeOffset Issued { get; init; }

    /// <summary>What the token allows, as the words of a scope.</summary>
    public string ScopeText => Scopes.ToString();

    /// <summary>When the token ends.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>What the token allows, in kinds of doing.</summary>
    public AccessRights Rights => Scopes.Rights;

    /// <summary>The caller as it is kept with versions and log entries.</summary>
    public Author Author => new(Client.Id, Client.Organisation);

    /// <summary>The program itself acting for a holder's own client, without a token: the pages in Development, as long as people do not sign in.</summary>
    /// <param name="client">The client.</param>
    /// <param name="rights">What it is to be allowed: all or some of the client's rights.</param>
    public static Caller WithoutToken(Client client, AccessRights rights) => OfOwn(client, rights, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>The same with the name and the times of a token.</summary>
    internal Caller With(string tokenId, DateTimeOffset issued, DateTimeOffset expires) => new()
    {
        Client = Client,
        IsOwn = IsOwn,
        Requester = Requester,
        Person = Person,
        Purpose = Purpose,
        EmergencyReason = EmergencyReason,
        Scopes = Scopes,
        Patient = Patient,
        TokenId = tokenId,
        Issued = issued,
        Expires = expires,
    };

    /// <summary>A holder's own client, for treatment.</summary>
    internal static Caller OfOwn(Client client, AccessRights rights, DateTimeOffset issued, DateTimeOffset expires) => new()
    {
        Client = client,
        IsOwn = true,
        Scopes = GrantedScopes.Of(rights).Within(client.Scopes),
        Issued = issued,
        Expires = expires,
    };
}
