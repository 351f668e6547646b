using System.Text.Json.Nodes;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>An assertion that is not of the one shape is refused, and cheaply.</summary>
public sealed class AssertionShapeTests : AssertionTest
{
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

    [Theory]
    [InlineData("""{"iss":"\ud800"}""")]
    [InlineData("""{"iss":"gp","sub":"gp","aud":["\udc00"]}""")]
    [InlineData("""{"iss":"gp","sub":"gp","extensions":{"hl7-b2b":{"purpose_of_use":["\ud800"]}}}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"\ud800":1,"\ud801":2}""")]
    public async Task half_a_character_in_claims_is_refused(string claims)
    {
        await ShouldBeRefusedAsync(Key.SignText("""{"alg":"ES384","kid":"key-1"}""", claims));
    }

    [Theory]
    [InlineData("""{"alg":"ES384","kid":"\ud800"}""")]
    [InlineData("""{"alg":"\ud800","kid":"key-1"}""")]
    [InlineData("""{"alg":"ES384","kid":"key-1","note":[["\ud800\u0041"]]}""")]
    [InlineData("""{"alg":"ES384","kid":"key-1","\udc00":1}""")]
    public async Task half_a_character_in_a_header_is_refused(string header)
    {
        await ShouldBeRefusedAsync(Key.SignText(header, Claims().ToJsonString()));
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
    public async Task an_assertion_of_another_kind_and_a_secret_of_a_client_that_has_none_are_refused()
    {
        var form = "grant_type=client_credentials&client_assertion=" + Uri.EscapeDataString(Key.Sign(Claims()));

        (await Anonymous().PostFormAsync(TokenUrl, form)).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, form + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:saml2-bearer")).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials" + AssertionType)).Status.ShouldBe(401);
        (await Anonymous().PostFormAsync(TokenUrl, "grant_type=client_credentials&client_id=gp&client_secret=")).Status.ShouldBe(401);
    }
}
