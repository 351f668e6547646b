using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Access.Tokens;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>A token endpoint without its web server: a client with two keys, and the clock in hand.</summary>
internal sealed class AssertionHouse
{
    public const string Endpoint = "https://zorg.example/connect/token";
    public const string Issuer = "https://zorg.example";

    private readonly TokenIssuer issuer;
    private int made;

    public AssertionHouse(ManualTime time, Func<Client, Client>? change = null)
    {
        Time = time;
        var client = new Client("ehr", null, "north", "north", AccessRights.Read | AccessRights.Write)
        {
            Keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(SigningKey.SetOf(Key, Rsa))).Keys!),
            Requester = new Organisation("90000100", null, null),
        };
        Started = time.GetUtcNow();
        Tokens = new TokenStore(time, TimeSpan.FromHours(1));
        issuer = new TokenIssuer(ClientAuthentication.Create(new ClientRegistry([change is null ? client : change(client)]), new HurryingTime(time)), Tokens, TimeSpan.FromMinutes(15));
    }

    public static SigningKey Key { get; } = SigningKey.Es384("k1");

    public static SigningKey Rsa { get; } = SigningKey.Rs384("k2");

    public static SigningKey Other { get; } = SigningKey.Es384("k1");

    public ManualTime Time { get; }

    /// <summary>When it started.</summary>
    public DateTimeOffset Started { get; }

    public TokenStore Tokens { get; }

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var claims = new JsonObject { ["iss"] = "ehr", ["sub"] = "ehr", ["aud"] = Endpoint, ["jti"] = $"id-{++made}", ["iat"] = Now, ["exp"] = Now + 240 };
        return claims.Changed(changes);
    }

    public Task<TokenAnswer> AskAsync(string assertion, string? clientId = null, string? scope = null) => AskAsync(
        new ClientCredentials { Assertion = assertion, AssertionType = ClientCredentials.JwtBearer, ClientId = clientId, Audiences = [Endpoint, Issuer], Origin = "here" }, scope);

    public async Task<TokenAnswer> AskAsync(ClientCredentials shown, string? scope = null, string? grant = "client_credentials") =>
        await issuer.IssueAsync(new TokenRequest { GrantType = grant, Scope = scope, Credentials = shown }, TestContext.Current.CancellationToken);

    /// <summary>The caller of the token that such an assertion brings.</summary>
    public async Task<Caller> CallerAsync(JsonObject claims, string? scope = null)
    {
        var answer = await AskAsync(Key.Sign(claims), scope: scope);
        return Tokens.Find(answer.ShouldBeOfType<TokenAnswer.Issued>().Token)!;
    }
}
