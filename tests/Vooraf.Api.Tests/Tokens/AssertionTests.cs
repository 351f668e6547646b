using System.Text.Json.Nodes;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>How a client shows itself by an assertion, for itself and for us alone.</summary>
public sealed class AssertionTests : AssertionTest
{
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

    [Fact]
    public async Task nobody_can_shut_a_client_out_by_failing_in_its_name()
    {
        for (var i = 0; i < 150; i++)
            await ShouldBeRefusedAsync(Other.Sign(Claims()));

        (await AskAsync(Key.Sign(Claims()))).Status.ShouldBe(200);
    }
}
