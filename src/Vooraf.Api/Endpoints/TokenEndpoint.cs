using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Api.Http;

namespace Vooraf.Api.Endpoints;

/// <summary>POST /connect/token: OAuth 2 client credentials (RFC 6749, sections 4.4 and 5; SMART Backend Services).</summary>
internal sealed class TokenEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics) : OAuthEndpoint(services, gate, metrics, "token")
{
    private readonly TokenIssuer issuer = new(services.Authentication, services.Tokens, services.Settings.EmergencyTime);

    protected override async ValueTask<OAuthAnswer> AnswerAsync(IReadOnlyDictionary<string, string> fields, ClientCredentials shown, CancellationToken cancellation)
    {
        var request = new TokenRequest { GrantType = fields.GetValueOrDefault("grant_type"), Scope = fields.GetValueOrDefault("scope"), Credentials = shown };
        return await issuer.IssueAsync(request, cancellation) switch
        {
            TokenAnswer.Issued issued => new OAuthAnswer(StatusCodes.Status200OK, json => Write(json, issued)),
            TokenAnswer.Refused refused => OAuthAnswer.Refused(refused.Error, refused.Description),
            TokenAnswer.Throttled throttled => OAuthAnswer.Throttled(throttled.RetryAfter),
            TokenAnswer.Unavailable unavailable => OAuthAnswer.Unavailable(unavailable.Sentence),
            _ => OAuthAnswer.Refused("invalid_request", "The request is not understood."),
        };
    }

    private static void Write(Utf8JsonWriter json, TokenAnswer.Issued issued)
    {
        json.WriteString("access_token"u8, issued.Token);
        json.WriteString("token_type"u8, "Bearer"u8);
        json.WriteNumber("expires_in"u8, (int)issued.Lifetime.TotalSeconds);
        json.WriteString("scope"u8, issued.Scope);
    }
}
