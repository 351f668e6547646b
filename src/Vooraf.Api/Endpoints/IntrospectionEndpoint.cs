using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Api.Http;

namespace Vooraf.Api.Endpoints;

/// <summary>POST /connect/introspect: a client asks about a token of its own (RFC 7662). Every other token is not active, whatever it is.</summary>
internal sealed class IntrospectionEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics) : OwnTokenEndpoint(services, gate, metrics, "introspect")
{
    private static readonly OAuthAnswer NotActive = new(StatusCodes.Status200OK, static json => json.WriteBoolean("active"u8, false));

    private readonly ApiServices services = services;

    protected override OAuthAnswer Answer(string token, Client client) =>
        services.Tokens.Find(token) is { } caller && string.Equals(caller.Client.Id, client.Id, StringComparison.Ordinal)
            ? new OAuthAnswer(StatusCodes.Status200OK, json => Write(json, caller))
            : NotActive;

    private static void Write(Utf8JsonWriter json, Caller caller)
    {
        json.WriteBoolean("active"u8, true);
        json.WriteString("client_id"u8, caller.Client.Id);
        json.WriteString("sub"u8, caller.Client.Id);
        json.WriteString("token_type"u8, "Bearer"u8);
        json.WriteString("scope"u8, caller.ScopeText);
        json.WriteNumber("exp"u8, caller.Expires.ToUnixTimeSeconds());
    }
}
