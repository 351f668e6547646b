using Vooraf.Access.Clients;
using Vooraf.Api.Http;

namespace Vooraf.Api.Endpoints;

/// <summary>An endpoint where a client that shows itself names a token of its own.</summary>
internal abstract class OwnTokenEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics, string kind) : OAuthEndpoint(services, gate, metrics, kind)
{
    private readonly ClientAuthentication authentication = services.Authentication;

    /// <summary>Answers about a token that may be the client's own, or anything else.</summary>
    protected abstract OAuthAnswer Answer(string token, Client client);

    protected override async ValueTask<OAuthAnswer> AnswerAsync(IReadOnlyDictionary<string, string> fields, ClientCredentials shown, CancellationToken cancellation) =>
        await authentication.FindAsync(shown, cancellation) switch
        {
            ClientProof.Known known => fields.TryGetValue("token", out var token) && token.Length > 0
                ? Answer(token, known.Client)
                : OAuthAnswer.Refused("invalid_request", "The form must hold the token."),
            ClientProof.Throttled throttled => OAuthAnswer.Throttled(throttled.RetryAfter),
            ClientProof.Unavailable unavailable => OAuthAnswer.Unavailable(unavailable.Sentence),
            ClientProof.Unknown unknown => OAuthAnswer.Refused("invalid_client", unknown.Sentence),
            _ => OAuthAnswer.Refused("invalid_client", "The client is not known."),
        };
}
