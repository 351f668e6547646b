using System.Text.Json.Nodes;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Proofs of tokens that are bound to a key.</summary>
public sealed class ForeignProofTests : ForeignTest
{
    private int made;

    [Fact]
    public async Task a_bound_token_needs_a_proof_that_the_node_finds_valid_and_that_is_shown_once()
    {
        Net.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();
        (await ReadAsync("opaque")).Fault!.Sentence.ShouldContain("show it as DPoP");
        (await ReadAsync("opaque", dpop: true)).Fault!.Sentence.ShouldContain("show it as DPoP");

        var proof = Proof();
        (await ReadAsync("opaque", dpop: true, proof: proof)).Caller!.KeyThumbprint.ShouldBe("thumb");
        (await ReadAsync("opaque", dpop: true, proof: proof)).Fault!.Sentence.ShouldContain("shown before");
        JsonNode.Parse(Net.LastProof)!.AsObject().Select(member => $"{member.Key}={member.Value}").ShouldBe([$"dpop_proof={proof}", "method=GET", "thumbprint=thumb", "token=opaque", $"url={Url}"]);

        Net.Valid = """{"valid":false,"reason":"x"}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("not valid for this request");
        Net.Valid = """{"valid":"true"}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Caller.ShouldBeNull();
        Net.Valid = """{"valid":true,"\ud800":1}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.IsPassing.ShouldBeTrue();
        Net.Valid = "{";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.IsPassing.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-60, true)]
    [InlineData(-61, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task a_proof_is_of_now(int seconds, bool right)
    {
        Net.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();

        ((await ReadAsync("opaque", dpop: true, proof: Proof(Now + seconds))).Caller is not null).ShouldBe(right);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task a_proof_that_may_have_been_shown_before_the_start_does_not_count(int secondsAfterTheStart, bool right)
    {
        Time.Move(TimeSpan.FromSeconds(-60));
        Net.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();

        var reading = await ReadAsync("opaque", dpop: true, proof: Proof(Started.ToUnixTimeSeconds() + secondsAfterTheStart));

        (reading.Caller is not null, reading.Fault?.IsPassing ?? true).ShouldBe((right, true));
    }

    [Fact]
    public async Task a_proof_shown_before_the_start_comes_back_by_no_moment_after_it()
    {
        Net.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();
        var ahead = Proof(Now + 5);
        (await ReadAsync("opaque", dpop: true, proof: ahead)).Caller.ShouldNotBeNull();

        Time.Move(TimeSpan.FromSeconds(1));
        Tokens.Dispose();
        Tokens = Open(TimeSpan.FromSeconds(10));
        for (var seconds = 0; seconds < 100; seconds++, Time.Move(TimeSpan.FromSeconds(1)))
            (await ReadAsync("opaque", dpop: true, proof: ahead)).Caller.ShouldBeNull();
    }

    [Fact]
    public async Task what_is_no_proof_is_not_sent_to_the_node()
    {
        Net.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();
        var claims = new JsonObject { ["jti"] = "a", ["iat"] = Now };

        foreach (var proof in new[] { "x", Holder.Sign(claims), Holder.Sign(claims, ("typ", "dpop+jwt"), ("alg", "none")), Holder.Sign(new JsonObject { ["iat"] = Now }, ("typ", "dpop+jwt")) })
            (await ReadAsync("opaque", dpop: true, proof: proof)).Fault!.Sentence.ShouldContain("not valid");
        (await ReadAsync("opaque", dpop: true, proof: Proof(), url: "")).Fault!.Sentence.ShouldContain("not valid");
        Net.LastProof.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_token_that_is_not_bound_is_bearer_and_one_that_is_bound_needs_somebody_to_check_proofs()
    {
        Net.Answer = Claims(("active", true)).ToJsonString();
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("show it as Bearer");

        (await ReadAsync(Key.Sign(Claims(("cnf", new JsonObject { ["jkt"] = "x" }))), dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("cannot be checked here");
    }

    private string Proof(long? at = null) => Holder.Sign(new JsonObject { ["jti"] = $"p-{++made}", ["iat"] = at ?? Now }, ("typ", "dpop+jwt"));
}
