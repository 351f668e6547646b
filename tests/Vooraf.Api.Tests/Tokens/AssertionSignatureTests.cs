using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>An assertion counts by a key of its client, in the way that this key is for, and by nothing else.</summary>
public sealed class AssertionSignatureTests : AssertionTest
{
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
}
