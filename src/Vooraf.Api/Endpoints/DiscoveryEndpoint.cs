using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;
using Vooraf.Api.Http;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Endpoints;

/// <summary>
/// What a client must know to ask for a token: <c>/.well-known/smart-configuration</c> below the base (SMART App Launch 2) and
/// <c>/.well-known/oauth-authorization-server</c> (RFC 8414). Both say what is there, and no more.
/// </summary>
internal sealed class DiscoveryEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics)
{
    public const string SmartPath = VoorafApi.FhirPath + "/.well-known/smart-configuration";

    public const string ServerPath = "/.well-known/oauth-authorization-server";

    private static readonly OAuthAnswer HostUnknown = OAuthAnswer.Refused("invalid_request", "The Host header names a host that this server does not answer for.");
    private static readonly OAuthAnswer OtherMethod = new(StatusCodes.Status405MethodNotAllowed, static json => json.WriteString("error"u8, "invalid_request"u8));

    private readonly ServiceBaseFinder bases = new(services.Settings);
    private readonly bool hasSecrets = services.Authentication.Clients.HasSecrets;

    public Task SmartAsync(HttpContext context) => AnswerAsync(context, WriteSmart);

    public Task ServerAsync(HttpContext context) => AnswerAsync(context, WriteServer);

    private async Task AnswerAsync(HttpContext context, Action<Utf8JsonWriter, ServiceBase> write)
    {
        var answer = gate.Enter(context) is { } wait ? OAuthAnswer.Throttled(wait) : Ask(context, write);
        metrics.AnsweredAnonymous("discovery", answer.Status);
        await answer.SendAsync(context);
    }

    private OAuthAnswer Ask(HttpContext context, Action<Utf8JsonWriter, ServiceBase> write)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return OtherMethod;
        return bases.Of(context.Request) is { } serviceBase ? new OAuthAnswer(StatusCodes.Status200OK, json => write(json, serviceBase)) : HostUnknown;
    }

    private void WriteSmart(Utf8JsonWriter json, ServiceBase serviceBase)
    {
        WriteServer(json, serviceBase);
        WriteList(json, "capabilities", ["client-confidential-asymmetric", "permission-v2"]);
    }

    private void WriteServer(Utf8JsonWriter json, ServiceBase serviceBase)
    {
        json.WriteString("issuer"u8, serviceBase.Issuer);
        json.WriteString("token_endpoint"u8, serviceBase.TokenUrl);
        json.WriteString("revocation_endpoint"u8, serviceBase.Issuer + VoorafApi.RevocationPath);
        json.WriteString("introspection_endpoint"u8, serviceBase.Issuer + VoorafApi.IntrospectionPath);
        WriteList(json, "grant_types_supported", ["client_credentials"]);
        WriteList(json, "response_types_supported", []);
        WriteList(json, "scopes_supported", SupportedScopes.All);
        foreach (var endpoint in (ReadOnlySpan<string>)["token", "revocation", "introspection"])
        {
            WriteList(json, endpoint + "_endpoint_auth_methods_supported", hasSecrets ? ["private_key_jwt", "client_secret_basic", "client_secret_post"] : ["private_key_jwt"]);
            WriteList(json, endpoint + "_endpoint_auth_signing_alg_values_supported", JwtAlgorithms.All);
        }

        // Read by who gives a client its extensions (HL7 FHIR UDAP Security, B2B Authorization Extension Object).
        WriteList(json, "udap_authorization_extensions_supported", ["hl7-b2b"]);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
