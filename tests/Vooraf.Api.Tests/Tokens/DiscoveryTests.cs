using System.Text.Json;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>What is told to who wants a token, and that it is so.</summary>
public sealed class DiscoveryTests : ApiTest
{
    private const string Credentials = "client_id=gp&client_secret=gp";

    [Fact]
    public async Task what_discovery_names_is_there()
    {
        var smart = await Anonymous().SendAsync("GET", ".well-known/smart-configuration");
        var server = await Anonymous().SendAsync("GET", new Uri(Server.Address, ".well-known/oauth-authorization-server").ToString());

        (smart.Status, server.Status).ShouldBe((200, 200));
        smart.Header("Content-Type").ShouldBe("application/json");
        smart.Json.GetProperty("issuer").GetString().ShouldBe(server.Json.GetProperty("issuer").GetString());
        Texts(smart.Json, "capabilities").ShouldContain(name => name == "client-confidential-asymmetric");
        Texts(smart.Json, "grant_types_supported").ShouldBe(["client_credentials"]);
        Texts(smart.Json, "token_endpoint_auth_methods_supported").ShouldContain(name => name == "private_key_jwt");
        Texts(smart.Json, "token_endpoint_auth_signing_alg_values_supported").ShouldContain(name => name == "ES384");
        Texts(smart.Json, "token_endpoint_auth_signing_alg_values_supported").ShouldNotContain(name => name.StartsWith("HS", StringComparison.Ordinal) || name == "none");
        foreach (var endpoint in new[] { "token_endpoint", "revocation_endpoint", "introspection_endpoint" })
            (await Anonymous().PostFormAsync(smart.Json.GetProperty(endpoint).GetString()!, "")).Status.ShouldBeOneOf(400, 401);
    }

    protected override ApiServices Change(ApiServices services)
    {
        var all = AccessOptions.Scopes.Read(string.Join(' ', SupportedScopes.All)).Scopes;
        return services with { Authentication = ClientAuthentication.Create(new ClientRegistry([TestClients.Gp with { Scopes = all }]), services.Time) };
    }

    [Fact]
    public async Task every_scope_that_is_named_can_be_had()
    {
        var smart = await Anonymous().SendAsync("GET", ".well-known/smart-configuration");

        foreach (var scope in Texts(smart.Json, "scopes_supported"))
            (await PostAsync("connect/token", $"grant_type=client_credentials&{Credentials}&scope={Uri.EscapeDataString(scope)}")).Status.ShouldBe(200, scope);
    }

    [Fact]
    public async Task discovery_answers_to_get_alone_and_to_hosts_of_ours()
    {
        (await Anonymous().SendAsync("POST", ".well-known/smart-configuration", "")).Status.ShouldBe(405);
        (await Anonymous().SendAsync("GET", ".well-known/smart-configuration", null, ("Host", "other.example"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task a_client_ends_a_token_of_its_own_and_of_nobody_else()
    {
        var own = Server.Tokens.Issue(TestClients.Gp, TestClients.Gp.Rights);
        var other = Server.Tokens.Issue(TestClients.South, TestClients.South.Rights);

        foreach (var token in new[] { own, other, "unknown" })
            (await PostAsync("connect/revoke", $"{Credentials}&token={token}")).Status.ShouldBe(200);

        (await ReadAsync(own)).ShouldBe(401);
        (await ReadAsync(other)).ShouldBe(404);
    }

    [Fact]
    public async Task a_client_asks_about_a_token_of_its_own_and_learns_nothing_of_others()
    {
        var own = Server.Tokens.Issue(TestClients.Gp, TestClients.Gp.Rights);
        var other = Server.Tokens.Issue(TestClients.South, TestClients.South.Rights);

        var told = await PostAsync("connect/introspect", $"{Credentials}&token={own}");

        told.Json.GetProperty("active").GetBoolean().ShouldBeTrue();
        told.Json.GetProperty("client_id").GetString().ShouldBe("gp");
        told.Json.GetProperty("exp").GetInt64().ShouldBe(Server.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
        foreach (var token in new[] { other, "unknown", new string('x', 20_000) })
            (await PostAsync("connect/introspect", $"{Credentials}&token={token}")).Body.ShouldBe("""{"active":false}""");
        Server.Clock.Forward(TimeSpan.FromHours(1));
        (await PostAsync("connect/introspect", $"{Credentials}&token={own}")).Body.ShouldBe("""{"active":false}""");
    }

    [Theory]
    [InlineData("connect/revoke")]
    [InlineData("connect/introspect")]
    public async Task who_does_not_show_itself_ends_nothing_and_learns_nothing(string path)
    {
        var own = Server.Tokens.Issue(TestClients.Gp, TestClients.Gp.Rights);

        (await PostAsync(path, $"token={own}")).Status.ShouldBe(401);
        (await PostAsync(path, $"client_id=gp&client_secret=wrong&token={own}")).Status.ShouldBe(401);
        (await PostAsync(path, Credentials)).Status.ShouldBe(400);
        (await ReadAsync(own)).ShouldBe(404);
    }

    private Task<Reply> PostAsync(string path, string form) => Anonymous().PostFormAsync(new Uri(Server.Address, path).ToString(), form);

    private async Task<int> ReadAsync(string token) => (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + token))).Status;

    private static string[] Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
