using System.Security.Cryptography;
using System.Text;
using System.Buffers.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>How a client shows itself by an assertion, and every way in which that must fail.</summary>
public sealed class AssertionTests : ApiTest
{
    private const string Type = "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";

    private static readonly SigningKey Key = SigningKey.Es384("key-1");
    private static readonly SigningKey Rsa = SigningKey.Rs384("key-2");
    private static readonly SigningKey Other = SigningKey.Es384("key-1");
    private int made;

    private string TokenUrl => new Uri(Server.Address, "connect/token").ToString();

    protected override ApiServices Change(ApiServices services)
    {
        var keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(SigningKey.SetOf(Key, Rsa))).Keys!);
        var foreign = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Other.Jwks)).Keys!);
        var clients = new ClientRegistry([TestClients.Gp with { Secret = null, Keys = keys }, TestClients.South with { Secret = null, Keys = foreign }]);
        return services with { Authentication = ClientAuthentication.Create(clients, services.Time) };
    }

    [Fact]
    public async Task a_client_gets_a_token_by_an_assertion_that_it_signed_with_either_of_its_keys()
    {
        foreach (var signer in new[] { Key, Rsa })
        {
            var answer = await AskAsync(signer.Sign(Claims()));

            answer.Status.ShouldBe(200, answer.Body);
            var read = await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + answer.Json.GetProperty("access_token").GetString()));
            read.Status.ShouldBe(404);
        }
    }

    [Fact]
    public async Task the_issuer_identifier_of_this_server_is_an_audience_too()
    {
        (await AskAsync(Key.Sign(Claims(("aud", Server.Address.GetLeftPart(UriPartial.Authority)))))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task algorithm_confusion_the_public_key_is_no_shared_secret()
    {
        foreach (var secret in new[] { Key.PublicPem, Rsa.PublicPem, Key.Jwk.ToJsonString(), (string)Rsa.Jwk["n"]! })
        {
            var signed = SigningKey.Part("""{"alg":"HS256","kid":"key-1","typ":"JWT"}""") + "." + SigningKey.Part(Claims().ToJsonString());
            var mac = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed)));

            await ShouldBeRefusedAsync(signed + "." + mac);
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData("HS384")]
    [InlineData("RS384 ")]
    [InlineData("ES256")]
    [InlineData("RSA-OAEP")]
    public async Task an_algorithm_that_the_key_is_not_for_is_refused(string algorithm)
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("alg", algorithm)));
        await ShouldBeRefusedAsync(SigningKey.Part($$"""{"alg":"{{algorithm}}","kid":"key-1"}""") + "." + SigningKey.Part(Claims().ToJsonString()) + ".");
    }

    [Fact]
    public async Task an_rsa_key_does_not_check_a_signature_that_says_it_is_of_a_curve_and_the_other_way_round()
    {
        await ShouldBeRefusedAsync(Rsa.Sign(Claims(), ("alg", "ES384")));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("alg", "RS384")));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("kid", "key-2")));
    }

    [Fact]
    public async Task a_key_of_somebody_else_with_the_same_name_is_refused()
    {
        await ShouldBeRefusedAsync(Other.Sign(Claims()));
    }

    [Theory]
    [InlineData("iss", "hospice")]
    [InlineData("sub", "hospice")]
    [InlineData("sub", null)]
    [InlineData("iss", null)]
    [InlineData("iss", "nobody")]
    public async Task a_swapped_client_is_refused(string claim, string? value)
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims((claim, value))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iss", "hospice"), ("sub", "hospice"))));
        await ShouldBeRefusedAsync(Key.Sign(Claims()), "&client_id=hospice");
        await ShouldBeRefusedAsync(Key.Sign(Claims()), "&client_id=gp&client_secret=gp", 400);
    }

    [Fact]
    public async Task an_unknown_client_is_refused_in_the_same_words_as_a_wrong_key()
    {
        var unknown = await AskAsync(Key.Sign(Claims(("iss", "nobody"), ("sub", "nobody"))));
        var wrong = await AskAsync(Other.Sign(Claims()));

        unknown.Body.ShouldBe(wrong.Body);
    }

    [Theory]
    [InlineData("https://other.example/connect/token")]
    [InlineData("https://other.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task an_assertion_for_another_audience_is_refused(string? audience) => await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", audience))));

    [Fact]
    public async Task an_assertion_for_us_and_another_is_refused_and_so_is_a_name_that_is_almost_ours()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", new JsonArray(TokenUrl, "https://other.example")))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", new JsonArray()))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", new JsonObject()))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", TokenUrl + "/"))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", TokenUrl.ToUpperInvariant()))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("aud", TokenUrl.Replace("http:", "https:", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task host_tricks_do_not_make_another_address_ours()
    {
        const string Elsewhere = "http://other.example/connect/token";
        var claims = Claims(("aud", Elsewhere));

        (await AskAsync(Key.Sign(claims), "", ("Host", "other.example"))).Status.ShouldBe(400);
        (await AskAsync(Key.Sign(claims), "", ("X-Forwarded-Host", "other.example"))).Status.ShouldBe(401);
        (await AskAsync(Key.Sign(claims), "", ("Forwarded", "host=other.example;proto=http"))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(-31, 401)]
    [InlineData(-3600, 401)]
    [InlineData(1, 200)]
    [InlineData(300, 200)]
    [InlineData(331, 401)]
    [InlineData(86_400, 401)]
    public async Task an_assertion_lives_five_minutes_at_most_and_ends(int seconds, int status)
    {
        (await AskAsync(Key.Sign(Claims(("exp", Now + seconds))))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("exp", "tomorrow")]
    [InlineData("exp", -1)]
    [InlineData("exp", 1e300)]
    [InlineData("nbf", 1e12)]
    [InlineData("nbf", "soon")]
    [InlineData("jti", null)]
    [InlineData("jti", "")]
    [InlineData("jti", 7)]
    public async Task times_and_names_that_are_missing_or_cannot_be_are_refused(string claim, object? value) =>
        await ShouldBeRefusedAsync(Key.Sign(Claims((claim, value is null ? null : JsonValue.Create(value)))));

    [Fact]
    public async Task an_assertion_that_does_not_count_yet_is_refused()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("nbf", Now + 60))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", Now + 60))));
    }

    [Fact]
    public async Task a_replayed_assertion_is_refused_as_long_as_it_lives_and_longer()
    {
        var assertion = Key.Sign(Claims());
        (await AskAsync(assertion)).Status.ShouldBe(200);

        await ShouldBeRefusedAsync(assertion);
        await ShouldBeRefusedAsync(Key.Sign(Claims(("jti", "id-1"))));
        Server.Clock.Forward(TimeSpan.FromSeconds(299));
        await ShouldBeRefusedAsync(assertion);
        Server.Clock.Forward(TimeSpan.FromSeconds(40));
        await ShouldBeRefusedAsync(assertion);
    }

    [Fact]
    public async Task of_a_hundred_that_show_one_assertion_at_once_one_gets_a_token()
    {
        var assertion = Key.Sign(Claims());

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => AskAsync(assertion)));

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
    }

    [Fact]
    public async Task an_assertion_made_before_the_server_started_is_refused_for_nobody_remembers_whether_it_was_used()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", Now - 10))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", null))));

        Server.Clock.Forward(TimeSpan.FromMinutes(7));
        (await AskAsync(Key.Sign(Claims(("iat", null))))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("key-1\u0000")]
    [InlineData("KEY-1")]
    [InlineData("' OR 1=1 --")]
    [InlineData("http://attacker.example/jwks")]
    [InlineData("")]
    [InlineData(null)]
    public async Task a_name_of_a_key_is_only_ever_compared(string? kid) => await ShouldBeRefusedAsync(Key.Sign(Claims(), ("kid", kid)));

    [Fact]
    public async Task a_key_or_the_address_of_a_key_in_the_header_is_never_used()
    {
        using var own = SigningKey.Es384("mine");
        var fetched = 0;
        await using var attacker = await SmallServer.StartAsync(context =>
        {
            fetched++;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(own.Jwks)).AsTask();
        });

        await ShouldBeRefusedAsync(own.Sign(Claims(), ("jwk", own.Jwk)));
        await ShouldBeRefusedAsync(own.Sign(Claims(), ("jwk", own.Jwk), ("kid", "key-1")));
        await ShouldBeRefusedAsync(own.Sign(Claims(), ("jku", attacker.Address.ToString())));
        await ShouldBeRefusedAsync(own.Sign(Claims(), ("x5u", attacker.Address.ToString())));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("jku", attacker.Address.ToString())));
        fetched.ShouldBe(0);
    }

    [Fact]
    public async Task a_header_that_asks_for_what_is_not_understood_is_refused()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("crit", new JsonArray("exp"))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("b64", false)));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("zip", "DEF")));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("typ", "at+jwt")));
        await ShouldBeRefusedAsync(Key.Sign(Claims(), ("typ", "dpop+jwt")));
    }

    [Fact]
    public async Task a_token_in_which_two_readers_could_see_different_things_is_refused()
    {
        var claims = Claims().ToJsonString();

        await ShouldBeRefusedAsync(Key.SignText("""{"alg":"ES384","kid":"key-1"}""", claims[..^1] + ",\"sub\":\"gp\"}"));
        await ShouldBeRefusedAsync(Key.SignText("""{"alg":"ES384","alg":"none","kid":"key-1"}""", claims));
        await ShouldBeRefusedAsync(Key.SignText("""["ES384"]""", claims));
        await ShouldBeRefusedAsync(Key.SignText("""{"alg":"ES384","kid":"key-1"}""", "[" + claims + "]"));
    }

    [Fact]
    public async Task a_change_of_any_character_is_refused()
    {
        var assertion = Key.Sign(Claims());
        var random = new Random(20261122);
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(assertion.Length);
            var changed = assertion[..at] + (assertion[at] == 'A' ? 'B' : 'A') + assertion[(at + 1)..];
            (await AskAsync(changed)).Status.ShouldBe(401, changed);
        }

        await ShouldBeRefusedAsync(assertion + "=");
        await ShouldBeRefusedAsync(" " + assertion);
        await ShouldBeRefusedAsync(assertion + ".");
        (await AskAsync(assertion)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task an_oversized_token_is_refused_before_it_is_read()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("note", new string('x', 13_000)))));
        (await AskAsync(Key.Sign(Claims(("note", new string('x', 100_000)))))).Status.ShouldBe(400);
        (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + new string('x', 16_000)))).Status.ShouldBe(401);
        (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + new string('x', 40_000)))).Status.ShouldBe(431);
    }

    [Fact]
    public async Task deep_json_in_a_token_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000);

        await ShouldBeRefusedAsync(Key.SignText("""{"alg":"ES384","kid":"key-1"}""", deep));
    }

    [Fact]
    public async Task nobody_can_shut_a_client_out_by_failing_in_its_name()
    {
        for (var i = 0; i < 150; i++)
            await ShouldBeRefusedAsync(Other.Sign(Claims()));

        (await AskAsync(Key.Sign(Claims()))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task an_assertion_of_another_kind_and_a_secret_of_a_client_that_has_none_are_refused()
    {
        var form = "grant_type=client_credentials&client_assertion=" + Uri.EscapeDataString(Key.Sign(Claims()));

        (await Anonymous().PostFormAsync(TokenUrl, form)).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, form + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:saml2-bearer")).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials" + Type)).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials&client_id=gp&client_secret=")).Status.ShouldBe(401);
    }

    private long Now => Server.Clock.GetUtcNow().ToUnixTimeSeconds();

    private JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var claims = new JsonObject { ["iss"] = "gp", ["sub"] = "gp", ["aud"] = TokenUrl, ["jti"] = $"id-{++made}", ["iat"] = Now, ["exp"] = Now + 240 };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
                claims[name] = value;
        }

        return claims;
    }

    private Task<Reply> AskAsync(string assertion, string more = "", params (string Name, string Value)[] headers) =>
        Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials&client_assertion=" + Uri.EscapeDataString(assertion) + Type + more, headers);

    private async Task ShouldBeRefusedAsync(string assertion, string more = "", int status = 401)
    {
        var answer = await AskAsync(assertion, more);
        answer.Status.ShouldBe(status, answer.Body);
        answer.Json.GetProperty("error").GetString().ShouldBe(status == 401 ? "invalid_client" : "invalid_request");
        answer.Body.ShouldNotContain("access_token");
    }
}
