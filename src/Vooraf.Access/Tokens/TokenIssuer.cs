using Vooraf.Access.Clients;

namespace Vooraf.Access.Tokens;

/// <summary>Issues tokens by OAuth 2 client credentials (RFC 6749, section 4.4).</summary>
/// <param name="clients">Who may have one.</param>
/// <param name="tokens">Where they are kept.</param>
/// <param name="failures">Counts failed attempts by origin and client id: guessing one secret ends soon.</param>
/// <param name="floods">Counts failed attempts by origin alone: hashing for made-up ids ends too.</param>
public sealed class TokenIssuer(ClientRegistry clients, TokenStore tokens, WindowLimiter failures, WindowLimiter floods)
{
    /// <summary>Answers a request for a token.</summary>
    public TokenAnswer Issue(TokenRequest request)
    {
        if (string.IsNullOrEmpty(request.GrantType))
            return new TokenAnswer.Refused("invalid_request", "The form must hold grant_type=client_credentials.");
        if (!string.Equals(request.GrantType, "client_credentials", StringComparison.Ordinal))
            return new TokenAnswer.Refused("unsupported_grant_type", "Only grant_type=client_credentials is supported.");
        if ((failures.RetryAfter(PairOf(request)) ?? floods.RetryAfter(request.Origin)) is { } wait)
            return new TokenAnswer.Throttled(wait);

        return Authenticate(request) is { } client ? IssueTo(client, request.Scope) : Fail(request);
    }

    private Client? Authenticate(TokenRequest request) =>
        request is { ClientId: { Length: > 0 } id, ClientSecret: { } secret } ? clients.Authenticate(id, secret) : null;

    private TokenAnswer IssueTo(Client client, string? scope)
    {
        if (ScopeWords.Parse(scope) is not { } asked)
            return new TokenAnswer.Refused("invalid_scope", "Scope may hold the words read, write and migrate; leave it out for all rights of the client.");
        if ((asked & client.Rights) == AccessRights.None)
            return new TokenAnswer.Refused("invalid_scope", "The client has none of the rights that the scope asks for.");

        var rights = asked & client.Rights;
        return new TokenAnswer.Issued(tokens.Issue(client, rights), tokens.Lifetime, ScopeWords.Of(rights));
    }

    private TokenAnswer.Refused Fail(TokenRequest request)
    {
        failures.Count(PairOf(request));
        floods.Count(request.Origin);
        return new TokenAnswer.Refused("invalid_client", "The client is not known or its secret is wrong.");
    }

    private static string PairOf(TokenRequest request) => $"{request.Origin} {request.ClientId}";
}
