using Vooraf.Access.Clients;
using Vooraf.Api.Http;

namespace Vooraf.Api.Endpoints;

/// <summary>POST /connect/revoke: a client ends a token of its own (RFC 7009). What is no token of its own gets the same answer.</summary>
internal sealed class RevocationEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics) : OwnTokenEndpoint(services, gate, metrics, "revoke")
{
    private readonly ApiServices services = services;

    protected override OAuthAnswer Answer(string token, Client client)
    {
        services.Tokens.End(token, client.Id);
        return OAuthAnswer.Done;
    }
}
