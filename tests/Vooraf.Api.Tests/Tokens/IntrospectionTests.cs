using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Jwts;
using Vooraf.Access.Outgoing;
using Vooraf.Access.Scopes;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>Tokens that a Nuts node is asked about, bound to a key or not, and every way in which that must fail.</summary>
public sealed class IntrospectionTests : ApiTest
{
    private const string Base = "https://zorg.example/fhir/r4";
    private const string Token = "opaque-token-of-the-node";

    private static readonly SigningKey Holder = SigningKey.Es256("dpop");
    private static readonly SigningKey Thief = SigningKey.Es256("thief");

    private FakeNode node = null!;
    private int made;

    private static string Thumbprint => DpopProofs.ThumbprintOf(Holder.Jwk);

    protected override ApiSettings Settings => new() { BaseUrl = Base };

    protected override async ValueTask BeforeAsync() => node = await FakeNode.StartAsync();

    protected override ValueTask AfterAsync() => node.DisposeAsync();

    protected override ApiServices Change(ApiServices services)
    {
        var http = OutgoingHttp.Create(TimeSpan.FromSeconds(1));
        var terms = new IssuerTerms
        {
            Name = "node",
            Holder = "north",
            HolderUra = "90000100",
            Claims = ClaimNames.Knooppunt,
            Scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["pzp-pilot"] = GrantedScopes.Of(AccessRights.Read) },
            Proofs = new NodeProofCheck(node.DpopValidation, http, new SeenOnce(services.Time), services.Time),
        };
        return services with { Foreign = new ForeignTokens([], [new IntrospectionIssuer(node.Introspection, "https://node.example/oauth2/north", terms)], http, services.Time, TimeSpan.FromSeconds(10)) };
    }

    [Fact]
    public async Task a_token_of_the_node_says_who_calls_for_whom_and_under_which_name_of_its_own()
    {
        node.Know(Token, Now);

        (await BearerAsync()).Status.ShouldNotBe(401);

        var entry = (await LogAsync()).ShouldHaveSingleItem();
        (entry.Holder, entry.Author.Client, entry.Author.Organisation).ShouldBe(("north", "node|https://node.example/oauth2/elsewhere", "00000666"));
        (entry.Organisation!.Ura, entry.Organisation.Type, entry.Organisation.Name).ShouldBe(("00000666", "Z4", "Huisartsenpost Elders"));
        (entry.Person!.Identifier, entry.Person.Name, entry.Person.Role).ShouldBe(("000095254", "M. Bedacht", "01.015"));
        entry.Token.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("active", false)]
    [InlineData("active", "true")]
    [InlineData("active", 1)]
    [InlineData("active", null)]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("iss", null)]
    [InlineData("exp", null)]
    [InlineData("exp", 1)]
    [InlineData("nbf", 9e9)]
    [InlineData("organization_ura", null)]
    [InlineData("organization_ura", "not a number")]
    [InlineData("user_id", null)]
    [InlineData("user_role", null)]
    [InlineData("user_surname", 7)]
    [InlineData("client_id", null)]
    [InlineData("patient", "Patient/../1")]
    [InlineData("purpose_of_use", "http://other.example|TREAT")]
    [InlineData("cnf", "jkt")]
    public async Task an_answer_of_the_node_that_is_no_or_not_whole_is_a_refusal(string claim, object? value)
    {
        node.Know(Token, Now, (claim, value is null ? null : JsonValue.Create(value)), ("user_initials", null));

        (await BearerAsync()).Status.ShouldBe(401);
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task an_unknown_token_is_answered_with_active_false_and_200_and_is_refused()
    {
        (await BearerAsync("unknown")).Status.ShouldBe(401);
        node.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task scope_widening_a_word_that_is_not_configured_allows_nothing()
    {
        node.Know(Token, Now, ("scope", "system/*.cruds read write migrate vooraf/migrate"));

        (await BearerAsync()).Status.ShouldBe(403);
        (await BearerAsync(method: "POST", path: "Patient")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task a_client_of_the_node_with_the_name_of_an_own_client_is_not_that_client()
    {
        var id = await CreateAsync("Device", """{"resourceType":"Device"}""");
        node.Know(Token, Now, ("client_id", "gp"), ("organization_ura", "90000100"));

        (await Gp.SendAsync("GET", "Device/" + id)).Status.ShouldBe(200);
        (await BearerAsync(path: "Device/" + id)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "{}")]
    [InlineData(404, "")]
    [InlineData(201, """{"active":true}""")]
    [InlineData(200, "")]
    [InlineData(200, "active")]
    [InlineData(200, "[true]")]
    [InlineData(200, """{"active":false,"active":true}""")]
    [InlineData(200, """{"active":true,"iss":"\ud800"}""")]
    [InlineData(200, """{"active":true,"user_role":["01.015","\ud800"]}""")]
    [InlineData(200, """{"active":true,"\udc00":1}""")]
    [InlineData(302, "")]
    public async Task what_is_no_answer_of_the_node_is_503_and_nothing_is_shown(int status, string body)
    {
        node.Instead = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return context.Response.WriteAsync(body);
        };

        var answer = await BearerAsync();

        answer.Status.ShouldBe(503);
        answer.Header("Retry-After").ShouldNotBeNull();
        answer.IssueCodes.ShouldBe(["transient"]);
    }

    [Fact]
    public async Task a_node_that_takes_too_long_is_not_waited_for()
    {
        node.Instead = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);

        (await BearerAsync()).Status.ShouldBe(503);
    }

    [Fact]
    public async Task an_answer_without_end_is_not_read()
    {
        node.Instead = async context =>
        {
            var piece = new byte[64 * 1024];
            for (var i = 0; i < 1000 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        };

        (await BearerAsync()).Status.ShouldBe(503);
    }

    [Fact]
    public async Task what_was_found_is_remembered_for_a_short_while_only()
    {
        node.Know(Token, Now);
        await BearerAsync();
        await BearerAsync();
        node.Asked.ShouldBe(1);

        node.Know(Token, Now, ("active", false));
        Server.Clock.Forward(TimeSpan.FromSeconds(11));

        (await BearerAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task what_was_found_is_not_remembered_past_the_end_of_the_token()
    {
        node.Know(Token, Now, ("exp", Now.ToUnixTimeSeconds() + 5));
        (await BearerAsync()).Status.ShouldNotBe(401);

        Server.Clock.Forward(TimeSpan.FromSeconds(6));

        (await BearerAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task a_bound_token_counts_with_a_proof_for_this_request()
    {
        KnowBound();

        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        node.Asked.ShouldBe(1, "the token is remembered, its proofs are not");
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
        node.Know(Token, Now);

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
    [InlineData(31)]
    public async Task a_proof_that_was_not_made_just_now_is_refused(int seconds)
    {
        KnowBound();

        (await DpopAsync(DpopProofs.Make(Holder, "GET", Base + "/Patient/1", Token, Now.AddSeconds(seconds), "old"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task a_proof_that_cannot_be_checked_is_503()
    {
        KnowBound();
        (await DpopAsync(Proof())).Status.ShouldNotBe(401);
        node.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        (await DpopAsync(Proof())).Status.ShouldBe(503);
    }

    private DateTimeOffset Now => Server.Clock.GetUtcNow();

    private void KnowBound() => node.Know(Token, Now, ("cnf", new JsonObject { ["jkt"] = Thumbprint }));

    private string Proof(SigningKey? key = null, string method = "GET", string url = Base + "/Patient/1", string token = Token) =>
        DpopProofs.Make(key ?? Holder, method, url, token, Now, $"proof-{++made}");

    private Task<Reply> DpopAsync(string proof) => SendAsync("DPoP " + Token, headers: ("DPoP", proof));

    private Task<Reply> BearerAsync(string token = Token, string method = "GET", string path = "Patient/1", params (string Name, string Value)[] headers) =>
        SendAsync("Bearer " + token, method, path, headers);

    private Task<Reply> SendAsync(string authorization, string method = "GET", string path = "Patient/1", params (string Name, string Value)[] headers) =>
        Anonymous().SendAsync(method, path, method is "POST" ? Samples.Patient() : null, [("Authorization", authorization), .. headers]);
}
