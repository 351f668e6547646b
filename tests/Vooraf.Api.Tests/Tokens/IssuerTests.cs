using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Keys;
using Vooraf.Access.Outgoing;
using Vooraf.Access.Scopes;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>Signed tokens of another issuer that is trusted by configuration, whose keys stand at an address.</summary>
public sealed class IssuerTests : ApiTest
{
    private const string Issuer = "https://idp.example";
    private const string Audience = "https://zorg.example/fhir/r4";

    private static readonly SigningKey Old = SigningKey.Es384("2025");
    private static readonly SigningKey New = SigningKey.Es384("2026");
    private static readonly SigningKey Stranger = SigningKey.Es384("2025");

    private SmallServer keys = null!;
    private string published = Old.Jwks;
    private bool silent;
    private int fetched;

    protected override async ValueTask BeforeAsync() => keys = await SmallServer.StartAsync(context =>
    {
        fetched++;
        context.Response.StatusCode = silent ? 500 : 200;
        return context.Response.WriteAsync(published);
    });

    protected override ValueTask AfterAsync() => keys.DisposeAsync();

    protected override ApiServices Change(ApiServices services)
    {
        var http = OutgoingHttp.Create(TimeSpan.FromSeconds(30));
        var terms = new IssuerTerms
        {
            Name = "idp",
            Holder = "north",
            Claims = ClaimNames.GenericFunctions with { PersonName = ["name"] },
            Scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["zorg.lezen"] = GrantedScopes.Of(AccessRights.Read) },
        };
        var issuer = new JwtIssuer(Issuer, [Audience], KeySources.OfAddress(keys.Address, http, services.Time), TimeSpan.FromMinutes(60), terms);
        return services with { Foreign = new ForeignTokens([issuer], [], http, services.Time, TimeSpan.Zero) };
    }

    [Fact]
    public async Task a_token_of_the_issuer_says_who_calls()
    {
        (await ShowAsync(Old.Sign(Claims()))).ShouldNotBe(401);

        var entry = (await LogAsync()).ShouldHaveSingleItem();
        (entry.Author.Client, entry.Author.Organisation, entry.Token).ShouldBe(("idp|vendor", "00000777", "token-1"));
        (entry.Person!.Identifier, entry.Person.Role).ShouldBe(("900001", "01.041 01.015"));
    }

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "https://other.example/fhir/r4")]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("exp", 1)]
    [InlineData("exp", 99_999_999_999)]
    [InlineData("nbf", 99_999_999_999)]
    [InlineData("iat", 99_999_999_999)]
    [InlineData("subject_organization_id", null)]
    [InlineData("subject_id", null)]
    [InlineData("name", null)]
    [InlineData("client_id", null)]
    public async Task a_token_that_is_for_another_not_in_force_or_not_whole_is_refused(string claim, object? value) =>
        (await ShowAsync(Old.Sign(Claims((claim, value is null ? null : JsonValue.Create(value)))))).ShouldBe(401);

    [Fact]
    public async Task a_token_signed_by_a_stranger_is_refused_whatever_it_says()
    {
        (await ShowAsync(Stranger.Sign(Claims()))).ShouldBe(401);
        (await ShowAsync(Stranger.Sign(Claims(), ("jwk", Stranger.Jwk)))).ShouldBe(401);
        (await ShowAsync(Old.Sign(Claims(), ("alg", "HS384")))).ShouldBe(401);
        (await ShowAsync(Old.Sign(Claims(), ("typ", "dpop+jwt")))).ShouldBe(401);
        (await ShowAsync(SigningKey.Part("""{"alg":"none","kid":"2025"}""") + "." + SigningKey.Part(Claims().ToJsonString()) + ".")).ShouldBe(401);
    }

    [Theory]
    [InlineData("""{"alg":"ES384","kid":"2025"}""", """{"iss":"\ud800"}""")]
    [InlineData("""{"alg":"ES384","kid":"2025"}""", """{"iss":"https://idp.example","aud":["\ud800"]}""")]
    [InlineData("""{"alg":"ES384","kid":"2025"}""", """{"\udc00":1}""")]
    [InlineData("""{"alg":"ES384","kid":"\ud800"}""", """{"iss":"https://idp.example"}""")]
    public async Task half_a_character_in_a_token_is_refused(string header, string claims) => (await ShowAsync(Old.SignText(header, claims))).ShouldBe(401);

    [Fact]
    public async Task a_token_bound_to_a_key_is_refused_where_no_proof_can_be_checked()
    {
        (await ShowAsync(Old.Sign(Claims(("cnf", new JsonObject { ["jkt"] = "x" }))))).ShouldBe(401);
        (await ShowAsync(Old.Sign(Claims(("cnf", new JsonObject { ["x5t#S256"] = "x" }))))).ShouldBe(401);
        (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "DPoP " + Old.Sign(Claims())))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task keys_rotate_a_new_key_is_found_and_an_old_one_ends()
    {
        (await ShowAsync(Old.Sign(Claims()))).ShouldNotBe(401);
        published = SigningKey.SetOf(Old, New);
        Server.Clock.Forward(TimeSpan.FromSeconds(11));

        (await ShowAsync(New.Sign(Claims()))).ShouldNotBe(401);
        (await ShowAsync(Old.Sign(Claims()))).ShouldNotBe(401);

        published = New.Jwks;
        Server.Clock.Forward(TimeSpan.FromMinutes(5));
        (await ShowAsync(Old.Sign(Claims()))).ShouldBe(401, "a stale key");
        (await ShowAsync(New.Sign(Claims()))).ShouldNotBe(401);
    }

    [Fact]
    public async Task unknown_keys_make_the_server_look_once_in_ten_seconds_and_not_for_each_token()
    {
        await ShowAsync(Old.Sign(Claims()));
        fetched.ShouldBe(1);
        Server.Clock.Forward(TimeSpan.FromSeconds(11));

        for (var i = 0; i < 50; i++)
            (await ShowAsync(New.Sign(Claims(), ("kid", $"made-up-{i}")))).ShouldBe(401);

        fetched.ShouldBe(2);
    }

    [Fact]
    public async Task when_the_keys_cannot_be_had_known_ones_count_for_a_quarter_of_an_hour_and_then_it_is_503()
    {
        (await ShowAsync(Old.Sign(Claims()))).ShouldNotBe(401);
        silent = true;

        Server.Clock.Forward(TimeSpan.FromMinutes(14));
        (await ShowAsync(Old.Sign(Claims()))).ShouldNotBe(503);
        Server.Clock.Forward(TimeSpan.FromMinutes(2));
        (await ShowAsync(Old.Sign(Claims()))).ShouldBe(503);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"\ud800"}]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"2025","k":"c2VjcmV0"}]}""")]
    public async Task keys_that_cannot_be_read_are_no_keys(string set)
    {
        published = set;

        (await ShowAsync(Old.Sign(Claims()))).ShouldBe(503);
    }

    private JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var now = Server.Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = new JsonArray(Audience, "https://other.example"),
            ["exp"] = now + 600,
            ["iat"] = now,
            ["jti"] = "token-1",
            ["client_id"] = "vendor",
            ["scope"] = "zorg.lezen openid",
            ["subject_organization_id"] = "urn:oid:2.16.528.1.1007.3.3.00000777",
            ["subject_organization"] = "Ziekenhuis Elders",
            ["subject_facility_type"] = "V4",
            ["subject_id"] = "900001",
            ["subject_role"] = new JsonArray("01.041", "01.015"),
            ["name"] = "A. Voorbeeld",
        };
        return claims.Changed(changes);
    }

    private async Task<int> ShowAsync(string token) => (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + token))).Status;
}
