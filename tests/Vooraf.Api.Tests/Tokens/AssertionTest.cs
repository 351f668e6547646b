using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>A server with two clients that show themselves by an assertion, and what a test needs to sign one and to show it.</summary>
public abstract class AssertionTest : ApiTest
{
    protected const string AssertionType = "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";

    protected static readonly SigningKey Key = SigningKey.Es384("key-1");
    protected static readonly SigningKey Rsa = SigningKey.Rs384("key-2");
    protected static readonly SigningKey Other = SigningKey.Es384("key-1");

    private int made;

    protected string TokenUrl => new Uri(Server.Address, "connect/token").ToString();

    protected long Now => Server.Clock.GetUtcNow().ToUnixTimeSeconds();

    protected override ApiServices Change(ApiServices services)
    {
        var keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(SigningKey.SetOf(Key, Rsa))).Keys!);
        var foreign = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Other.Jwks)).Keys!);
        var clients = new ClientRegistry([TestClients.Gp with { Secret = null, Keys = keys }, TestClients.South with { Secret = null, Keys = foreign }]);
        var authentication = ClientAuthentication.Create(clients, services.Time);
        ((TestClock)services.Time).Forward(TimeSpan.FromSeconds(1));
        return services with { Authentication = authentication };
    }

    protected JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var claims = new JsonObject { ["iss"] = "gp", ["sub"] = "gp", ["aud"] = TokenUrl, ["jti"] = $"id-{++made}", ["iat"] = Now, ["exp"] = Now + 240 };
        return claims.Changed(changes);
    }

    protected Task<Reply> AskAsync(string assertion, string more = "", params (string Name, string Value)[] headers) =>
        Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials&client_assertion=" + Uri.EscapeDataString(assertion) + AssertionType + more, headers);

    protected async Task ShouldBeRefusedAsync(string assertion, string more = "", int status = 401)
    {
        var answer = await AskAsync(assertion, more);
        answer.Status.ShouldBe(status, answer.Body);
        answer.Json.GetProperty("error").GetString().ShouldBe(status == 401 ? "invalid_client" : "invalid_request");
        answer.Body.ShouldNotContain("access_token");
    }
}
