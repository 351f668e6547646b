using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Scopes;

namespace Vooraf.Access.Tokens;

/// <summary>Issues tokens by OAuth 2 client credentials (RFC 6749, section 4.4).</summary>
/// <param name="authentication">Finds out which client asks.</param>
/// <param name="tokens">Where tokens are kept.</param>
/// <param name="emergency">How long a token for emergency access lives at most.</param>
public sealed class TokenIssuer(ClientAuthentication authentication, TokenStore tokens, TimeSpan emergency)
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
            ClientProof.Known known => IssueTo(known, request.Scope),
            ClientProof.Throttled throttled => new TokenAnswer.Throttled(throttled.RetryAfter),
            ClientProof.Unavailable unavailable => new TokenAnswer.Unavailable(unavailable.Sentence),
            ClientProof.Unknown unknown => new TokenAnswer.Refused("invalid_client", unknown.Sentence),
            _ => new TokenAnswer.Refused("invalid_client", "The client is not known."),
        };
    }

    private TokenAnswer IssueTo(ClientProof.Known known, string? scope)
    {
        var client = known.Client;
        if (scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > ScopeReader.MostWords)
            return new TokenAnswer.Refused("invalid_scope", $"Scope may hold at most {ScopeReader.MostWords} words.");
        var asked = string.IsNullOrWhiteSpace(scope) ? new ScopeReading(client.Scopes, []) : AccessOptions.Scopes.Read(scope);
        if (!asked.NotUnderstood.IsEmpty)
            return new TokenAnswer.Refused("invalid_scope", "Scope may hold words like system/Type.cruds, the names of use cases and vooraf/migrate, as discovery tells; leave it out for all that the client may.");

        var granted = asked.Scopes.Within(client.Scopes);
        if (granted is { Grants.IsEmpty: true, UseCases.IsEmpty: true, MayMigrate: false })
            return new TokenAnswer.Refused("invalid_scope", "The client may have nothing of what the scope asks for.");

        var (caller, wrong) = OwnCaller.Make(client, known.Context, granted);
        if (caller is null)
            return new TokenAnswer.Refused("invalid_grant", wrong!);

        var life = caller.Purpose == PurposeOfUse.Emergency && emergency < tokens.Lifetime ? emergency : tokens.Lifetime;
        return new TokenAnswer.Issued(tokens.Issue(caller, life), life, caller.ScopeText);
    }
}
