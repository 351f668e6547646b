using Vooraf.Access.Clients;

namespace Vooraf.Access.Tokens;

/// <summary>Issues tokens by OAuth 2 client credentials (RFC 6749, section 4.4).</summary>
/// <param name="authentication">Finds out which client asks.</param>
/// <param name="tokens">Where tokens are kept.</param>
public sealed class TokenIssuer(ClientAuthentication authentication, TokenStore tokens)
{
    /// <summary>Answers a request for a token.</summary>
    public async ValueTask<TokenAnswer> IssueAsync(TokenRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(request.GrantType))
            return new TokenAnswer.Refused("invalid_request", "The form must hold grant_type=client_credentials.");
        if (!string.Equals(request.GrantType, "client_credentials", StringComparison.Ordinal))
            return new TokenAnswer.Refused("unsupported_grant_type", "Only grant_type=client_credentials is supported.");

        return await authentication.FindAsync(request.Credentials, cancellation) switch
        {
            ClientProof.Known known => IssueTo(known.Client, request.Scope),
            ClientProof.Throttled throttled => new TokenAnswer.Throttled(throttled.RetryAfter),
            ClientProof.Unavailable unavailable => new TokenAnswer.Unavailable(unavailable.Sentence),
            ClientProof.Unknown unknown => new TokenAnswer.Refused("invalid_client", unknown.Sentence),
            _ => new TokenAnswer.Refused("invalid_client", "The client is not known."),
        };
    }

    private TokenAnswer IssueTo(Client client, string? scope)
    {
        if (ScopeWords.Parse(scope) is not { } asked)
            return new TokenAnswer.Refused("invalid_scope", "Scope may hold the words read, write and migrate; leave it out for all rights of the client.");
        if ((asked & client.Rights) == AccessRights.None)
            return new TokenAnswer.Refused("invalid_scope", "The client has none of the rights that the scope asks for.");

        var rights = asked & client.Rights;
        return new TokenAnswer.Issued(tokens.Issue(client, rights), tokens.Lifetime, ScopeWords.Of(rights));
    }
}
