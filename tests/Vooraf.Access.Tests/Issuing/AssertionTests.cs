using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Rule by rule, at their edges. The whole way over HTTP is tested with the API.</summary>
public sealed class AssertionTests
{
    private readonly AssertionHouse house = new(new ManualTime());

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task a_scope_has_at_most_64_words(int words, bool right)
    {
        var scope = string.Join("  ", Enumerable.Repeat("system/*.r", words));

        var answer = await house.AskAsync(AssertionHouse.Key.Sign(house.Claims()), scope: scope);

        if (right)
            answer.ShouldBeOfType<TokenAnswer.Issued>();
        else
            answer.ShouldBe(new TokenAnswer.Refused("invalid_scope", "Scope may hold at most 64 words."));
    }

    [Fact]
    public async Task an_assertion_that_is_right_brings_a_token()
    {
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims()))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Rsa.Sign(house.Claims()))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("aud", AssertionHouse.Issuer))))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("aud", new JsonArray(AssertionHouse.Issuer, AssertionHouse.Endpoint)))))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(), ("typ", null)))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(), ("typ", "application/client-authentication+jwt")))).ShouldBeTrue();
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims()), "ehr")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("kid", "k3", "registered")]
    [InlineData("kid", null, "'kid'")]
    [InlineData("alg", "none", "signed with one of")]
    [InlineData("alg", "HS256", "signed with one of")]
    [InlineData("alg", "ES256", "registered")]
    [InlineData("alg", "RS384", "registered")]
    [InlineData("typ", "at+jwt", "another kind")]
    [InlineData("typ", 1, "another kind")]
    [InlineData("crit", true, "not supported")]
    [InlineData("zip", true, "not supported")]
    [InlineData("enc", true, "not supported")]
    [InlineData("jwk", true, "not supported")]
    [InlineData("x5u", true, "not supported")]
    [InlineData("b64", true, "not supported")]
    [InlineData("jku", "https://attacker.example", "not the one that is registered")]
    [InlineData("jku", 1, "not the one that is registered")]
    public async Task a_header_that_is_wrong_is_refused_and_says_what(string name, object? value, string says) =>
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(), (name, value is null ? null : JsonValue.Create(value))), says);

    [Theory]
    [InlineData("iss", "other", "'iss' and 'sub'")]
    [InlineData("iss", null, "'iss' and 'sub'")]
    [InlineData("sub", "other", "'iss' and 'sub'")]
    [InlineData("sub", null, "'iss' and 'sub'")]
    [InlineData("aud", null, "'aud'")]
    [InlineData("aud", "https://zorg.example/", "'aud'")]
    [InlineData("aud", 1, "'aud'")]
    [InlineData("exp", null, "'exp'")]
    [InlineData("exp", "x", "'exp'")]
    [InlineData("exp", 0, "ended")]
    [InlineData("jti", null, "'jti'")]
    [InlineData("jti", "", "'jti'")]
    [InlineData("nbf", "x", "does not count yet")]
    [InlineData("iat", "x", "does not count yet")]
    [InlineData("iat", null, "before this server started")]
    public async Task a_claim_that_is_wrong_is_refused_and_says_what(string name, object? value, string says) =>
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims((name, value is null ? null : JsonValue.Create(value)))), says);

    [Theory]
    [InlineData("exp", -30, false)]
    [InlineData("exp", -29, true)]
    [InlineData("exp", 330, true)]
    [InlineData("exp", 331, false)]
    [InlineData("nbf", 30, true)]
    [InlineData("nbf", 31, false)]
    [InlineData("iat", 5, true)]
    [InlineData("iat", 6, false)]
    [InlineData("iat", 0, true)]
    public async Task times_count_to_the_second(string name, int seconds, bool right) =>
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims((name, house.Now + seconds))))).ShouldBe(right);

    [Fact]
    public async Task the_same_jti_counts_once_and_again_when_it_could_no_longer_be_a_replay()
    {
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("jti", "same"))))).ShouldBeTrue();
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("jti", "same"))), "used before");

        house.Time.Move(TimeSpan.FromSeconds(269));
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("jti", "same"))), "used before");
        house.Time.Move(TimeSpan.FromSeconds(1));
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("jti", "same"))))).ShouldBeTrue();
    }

    [Fact]
    public async Task an_assertion_that_was_refused_does_not_use_up_its_jti()
    {
        await ShouldBeRefusedAsync(AssertionHouse.Other.Sign(house.Claims(("jti", "same"))), "registered");

        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("jti", "same"))))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, typeof(TokenAnswer.Issued))]
    [InlineData(0, typeof(TokenAnswer.Unavailable))]
    [InlineData(-1, typeof(TokenAnswer.Refused))]
    public async Task an_assertion_that_may_have_been_shown_before_the_start_does_not_count(int secondsAfterTheStart, Type answer)
    {
        house.Time.Move(TimeSpan.FromSeconds(0.5));
        var started = new AssertionHouse(house.Time);

        (await started.AskAsync(AssertionHouse.Key.Sign(started.Claims(("iat", started.Now + secondsAfterTheStart))))).ShouldBeOfType(answer);
    }

    [Fact]
    public async Task an_assertion_of_a_clock_that_is_ahead_counts_at_the_moment_at_which_it_says_that_it_was_made()
    {
        var before = house.Time.GetUtcNow();

        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("iat", house.Now + 3))))).ShouldBeTrue();

        (house.Time.GetUtcNow() - before).ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task an_assertion_of_before_the_start_comes_back_by_no_moment_after_it()
    {
        var ahead = AssertionHouse.Key.Sign(house.Claims(("iat", house.Now + 5)));
        (await IsRightAsync(ahead)).ShouldBeTrue();

        house.Time.Move(TimeSpan.FromSeconds(1));
        var restarted = new AssertionHouse(house.Time);
        for (var seconds = 0; seconds < 300; seconds += 10, restarted.Time.Move(TimeSpan.FromSeconds(10)))
            (await restarted.AskAsync(ahead)).ShouldNotBeOfType<TokenAnswer.Issued>();
    }

    [Fact]
    public async Task six_minutes_after_the_start_an_assertion_need_not_say_when_it_was_made()
    {
        house.Time.Move(house.Started.AddMinutes(6) - house.Time.GetUtcNow());
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("iat", null))), "before this server started");

        house.Time.Move(TimeSpan.FromSeconds(1));
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("iat", null))))).ShouldBeTrue();
    }

    [Fact]
    public async Task names_of_256_characters_are_taken_and_longer_ones_are_not()
    {
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("jti", new string('x', 256)))))).ShouldBeTrue();
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("jti", new string('x', 257)))), "'jti'");
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(), ("kid", new string('x', 257))), "'kid'");
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(), ("kid", new string('x', 256))), "registered");
    }

    [Fact]
    public async Task sixteen_audiences_are_looked_at_and_no_more()
    {
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("aud", Audiences(16)))))).ShouldBeTrue();
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("aud", Audiences(17)))), "'aud'");
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("aud", new JsonArray()))), "'aud'");
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("aud", new JsonArray(AssertionHouse.Endpoint, 1)))), "'aud'");
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("aud", new JsonArray(AssertionHouse.Endpoint, "https://other.example")))), "'aud'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("....................")]
    [InlineData("e30.e30.AAAAAAAAAAAAAAAAAA=")]
    [InlineData("W10.e30.AAAAAAAAAAAAAAAAAA")]
    [InlineData("e30.W10.AAAAAAAAAAAAAAAAAA")]
    [InlineData("e30 .e30.AAAAAAAAAAAAAAAAAA")]
    [InlineData("e3.e30.AAAAAAAAAAAAAAAAAAAA")]
    public async Task what_is_no_token_is_refused(string text) => await ShouldBeRefusedAsync(text, "compact form");

    [Fact]
    public async Task a_token_is_read_up_to_its_greatest_length()
    {
        var room = 16 * 1024 - AssertionHouse.Key.Sign(house.Claims(("note", ""))).Length;
        (await IsRightAsync(AssertionHouse.Key.Sign(house.Claims(("note", new string('x', room * 3 / 4 - 8)))))).ShouldBeTrue();
        await ShouldBeRefusedAsync(AssertionHouse.Key.Sign(house.Claims(("note", new string('x', room * 3 / 4 + 8)))), "compact form");
    }

    [Fact]
    public async Task an_assertion_comes_alone_and_of_its_kind()
    {
        var assertion = AssertionHouse.Key.Sign(house.Claims());
        var shown = new ClientCredentials { Assertion = assertion, AssertionType = ClientCredentials.JwtBearer, Audiences = [AssertionHouse.Endpoint], Origin = "here" };

        (await house.AskAsync(shown with { AssertionType = null })).ShouldBeOfType<TokenAnswer.Refused>().Error.ShouldBe("invalid_client");
        (await house.AskAsync(shown with { AssertionType = "saml" })).ShouldBeOfType<TokenAnswer.Refused>();
        (await house.AskAsync(shown with { Assertion = null })).ShouldBeOfType<TokenAnswer.Refused>();
        (await house.AskAsync(shown with { ClientSecret = "ehr" })).ShouldBeOfType<TokenAnswer.Refused>();
        (await house.AskAsync(shown with { ClientId = "other" })).ShouldBeOfType<TokenAnswer.Refused>();
        (await house.AskAsync(shown, grant: null)).ShouldBeOfType<TokenAnswer.Refused>().Error.ShouldBe("invalid_request");
        (await house.AskAsync(shown, grant: "password")).ShouldBeOfType<TokenAnswer.Refused>().Error.ShouldBe("unsupported_grant_type");
        (await house.AskAsync(shown)).ShouldBeOfType<TokenAnswer.Issued>();
    }

    [Fact]
    public async Task the_registered_address_of_keys_may_be_named_in_the_header()
    {
        var registered = new AssertionHouse(new ManualTime(), client => client with { KeysAt = new Uri("https://ehr.example/jwks") });

        (await registered.AskAsync(AssertionHouse.Key.Sign(registered.Claims(), ("jku", "https://ehr.example/jwks")))).ShouldBeOfType<TokenAnswer.Issued>();
        (await registered.AskAsync(AssertionHouse.Key.Sign(registered.Claims(), ("jku", "https://ehr.example/other")))).ShouldBeOfType<TokenAnswer.Refused>();
    }

    private static JsonArray Audiences(int count) => new([.. Enumerable.Repeat(AssertionHouse.Endpoint, count).Select(name => JsonValue.Create(name))]);

    private async Task<bool> IsRightAsync(string assertion, string? clientId = null) => await house.AskAsync(assertion, clientId) is TokenAnswer.Issued;

    private async Task ShouldBeRefusedAsync(string assertion, string says)
    {
        var refused = (await house.AskAsync(assertion)).ShouldBeOfType<TokenAnswer.Refused>();
        refused.Error.ShouldBe("invalid_client");
        refused.Description.ShouldContain(says);
    }
}
