using System.Text.Json.Nodes;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>Tokens of a Nuts node that are bound to a key count with a proof for this request, once.</summary>
public sealed class ProofTests : NodeTest
{
    private static readonly SigningKey Holder = SigningKey.Es256("dpop");
    private static readonly SigningKey Thief = SigningKey.Es256("thief");

    private int made;

    private static string Thumbprint => DpopProofs.ThumbprintOf(Holder.Jwk);

    [Fact]
    public async Task a_bound_token_counts_with_a_proof_for_this_request()
    {
        KnowBound();

        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        Node.Asked.ShouldBe(1, "the token is remembered, its proofs are not");
        (await LogAsync()).ShouldAllBe(entry => entry.KeyThumbprint == Thumbprint);
    }

    [Fact]
    public async Task a_bound_token_shown_as_bearer_or_without_proof_or_with_two_is_refused()
    {
        KnowBound();

        (await BearerAsync()).Status.ShouldBe(401);
        (await BearerAsync(headers: ("DPoP", Proof()))).Status.ShouldBe(401);
        (await SendAsync("DPoP " + Token)).Status.ShouldBe(401);
        (await SendAsync("DPoP " + Token, headers: ("DPoP", Proof() + ", " + Proof()))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task a_token_that_is_not_bound_is_no_dpop_token()
    {
        Node.Know(Token, Now);

        (await DpopAsync(Proof())).Status.ShouldBe(401);
    }

    [Fact]
    public async Task a_replayed_proof_is_refused_also_where_the_node_does_not_remember_it()
    {
        KnowBound();
        var proof = Proof();
        (await DpopAsync(proof)).Status.ShouldNotBe(401);

        (await DpopAsync(proof)).Status.ShouldBe(401);
        (await DpopAsync(DpopProofs.Make(Holder, "GET", Base + "/Patient/1", Token, Now, $"proof-{made}"))).Status.ShouldBe(401, "the same jti in another proof");
    }

    [Fact]
    public async Task of_fifty_that_show_one_proof_at_once_one_is_answered()
    {
        KnowBound();
        var proof = Proof();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => DpopAsync(proof)));

        answers.Count(answer => answer.Status != 401).ShouldBe(1);
    }

    [Fact]
    public async Task a_proof_for_another_method_address_token_or_key_is_refused()
    {
        KnowBound();

        (await DpopAsync(Proof(method: "POST"))).Status.ShouldBe(401);
        (await DpopAsync(Proof(url: Base + "/Patient/2"))).Status.ShouldBe(401);
        (await DpopAsync(Proof(url: Server.Address + "fhir/r4/Patient/1"))).Status.ShouldBe(401, "the address is the configured one");
        (await DpopAsync(Proof(token: "another"))).Status.ShouldBe(401);
        (await DpopAsync(Proof(key: Thief))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task host_tricks_do_not_change_the_address_that_a_proof_must_be_made_for()
    {
        KnowBound();
        const string Elsewhere = "https://elsewhere.example/fhir/r4/Patient/1";

        (await SendAsync("DPoP " + Token, headers: [("DPoP", Proof(url: Elsewhere)), ("Host", "elsewhere.example")])).Status.ShouldBe(401);
        (await SendAsync("DPoP " + Token, headers: [("DPoP", Proof(url: Elsewhere)), ("X-Forwarded-Host", "elsewhere.example")])).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(-61)]
    [InlineData(6)]
    public async Task a_proof_that_was_not_made_just_now_is_refused(int seconds)
    {
        KnowBound();

        (await DpopAsync(DpopProofs.Make(Holder, "GET", Base + "/Patient/1", Token, Now.AddSeconds(seconds), "old"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task a_proof_that_may_have_been_shown_before_the_server_started_is_refused()
    {
        KnowBound();
        Server.Clock.Forward(TimeSpan.FromSeconds(-2));
        (await DpopAsync(Proof())).Status.ShouldBe(503);
        (await DpopAsync(DpopProofs.Make(Holder, "GET", Base + "/Patient/1", Token, Now.AddSeconds(-5), "before"))).Status.ShouldBe(503);

        Server.Clock.Forward(TimeSpan.FromSeconds(2));
        (await DpopAsync(Proof())).Status.ShouldNotBe(503);
    }

    [Fact]
    public async Task a_proof_that_cannot_be_checked_is_503()
    {
        KnowBound();
        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        Node.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        (await DpopAsync(Proof())).Status.ShouldBe(503);
    }

    private void KnowBound() => Node.Know(Token, Now, ("cnf", new JsonObject { ["jkt"] = Thumbprint }));

    private string Proof(SigningKey? key = null, string method = "GET", string url = Base + "/Patient/1", string token = Token) =>
        DpopProofs.Make(key ?? Holder, method, url, token, Now, $"proof-{++made}");

    private Task<Reply> DpopAsync(string proof) => SendAsync("DPoP " + Token, headers: ("DPoP", proof));
}
