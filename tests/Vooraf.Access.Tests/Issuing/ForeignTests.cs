using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Jwts;
using Vooraf.Access.Keys;
using Vooraf.Access.Scopes;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Tokens of other issuers, claim by claim; what comes over the network is put in by hand.</summary>
public sealed class ForeignTests : IDisposable
{
    private const string Url = "https://zorg.example/fhir/r4/Patient/1";

    private static readonly SigningKey Key = SigningKey.Es384("k1");
    private static readonly SigningKey Holder = SigningKey.Es256("dpop");

    private readonly ManualTime time = new();
    private readonly Network network = new();
    private readonly HttpClient http;
    private ForeignTokens tokens;

    public ForeignTests()
    {
        http = new HttpClient(network) { Timeout = TimeSpan.FromSeconds(5) };
        tokens = Open(TimeSpan.FromSeconds(10));
    }

    public void Dispose()
    {
        tokens.Dispose();
        http.Dispose();
    }

    [Fact]
    public async Task both_kinds_of_token_say_the_same()
    {
        network.Answer = Claims(("active", true)).ToJsonString();
        var asked = (await ReadAsync("opaque")).Caller!;
        var signed = (await ReadAsync(Key.Sign(Claims()))).Caller!;

        foreach (var caller in new[] { asked, signed })
        {
            (caller.Client.Holder, caller.Client.Organisation, caller.Client.Rights).ShouldBe(("north", "00000777", AccessRights.None));
            (caller.IsOwn, caller.Purpose, caller.EmergencyReason, caller.Patient).ShouldBe((false, PurposeOfUse.Treatment, null, null));
            caller.Requester.ShouldBe(new Organisation("00000777", "Z4", "Huisartsenpost"));
            caller.Person.ShouldBe(new ActingPerson("900001", "M. Bedacht", "01.015"));
            caller.Scopes.ToString().ShouldBe("system/*.rs");
            (caller.Issued, caller.Expires).ShouldBe((time.GetUtcNow(), time.GetUtcNow().AddMinutes(10)));
            caller.TokenId.ShouldBe("t-1");
        }

        (asked.Client.Id, signed.Client.Id).ShouldBe(("node|vendor", "idp|vendor"));
    }

    [Theory]
    [InlineData("exp", null, "when it ends")]
    [InlineData("organization_ura", null, "URA")]
    [InlineData("organization_ura", "x", "URA")]
    [InlineData("user_id", null, "acting person")]
    [InlineData("user_role", null, "acting person")]
    [InlineData("user_surname", null, "acting person")]
    [InlineData("client_id", null, "client")]
    [InlineData("patient", "a/b", "cannot be understood")]
    [InlineData("patient", 1, "cannot be understood")]
    [InlineData("purpose_of_use", "x#y", "cannot be understood")]
    [InlineData("cnf", "x", "cannot be understood")]
    [InlineData("active", false, "not in force")]
    [InlineData("active", "true", "not in force")]
    [InlineData("iss", "https://other.example", "not in force")]
    public async Task an_answer_that_is_not_whole_is_refused_and_says_what(string name, object? value, string says)
    {
        network.Answer = Claims(("active", true), ("user_initials", null), (name, value is null ? null : JsonValue.Create(value))).ToJsonString();

        var fault = (await ReadAsync("opaque")).Fault!;

        (fault.Sentence.Contains(says, StringComparison.Ordinal), fault.IsPassing).ShouldBe((true, false), fault.Sentence);
    }

    [Theory]
    [InlineData("exp", 1, true)]
    [InlineData("exp", 0, false)]
    [InlineData("nbf", 30, true)]
    [InlineData("nbf", 31, false)]
    public async Task an_answer_counts_in_its_time(string name, int seconds, bool right)
    {
        network.Answer = Claims(("active", true), (name, Now + seconds)).ToJsonString();

        ((await ReadAsync("opaque")).Caller is not null).ShouldBe(right);
    }

    [Fact]
    public async Task purpose_reason_patient_responsible_person_and_own_organisation_are_read()
    {
        network.Answer = Claims(("active", true), ("organization_ura", "90000100"), ("purpose_of_use", new JsonArray("urn:oid:2.16.840.1.113883.5.8#BTG")), ("patient", "p-1"), ("why", "Found unconscious"), ("boss", "900002"), ("scope", "a b c"), ("jti", "not harmless <>")).ToJsonString();

        var caller = (await ReadAsync("opaque")).Caller!;

        (caller.IsOwn, caller.Purpose, caller.Patient, caller.EmergencyReason, caller.Person!.Responsible).ShouldBe((true, PurposeOfUse.Emergency, "p-1", "Found unconscious", "900002"));
        caller.Scopes.ToString().ShouldBe("system/*.rs system/Goal.c");
        caller.TokenId.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "[]")]
    [InlineData(200, "{")]
    public async Task what_is_no_answer_may_be_asked_again(int status, string body)
    {
        (network.Status, network.Answer) = ((HttpStatusCode)status, body);
        (await ReadAsync("opaque")).Fault!.IsPassing.ShouldBeTrue();

        (network.Status, network.Answer) = (HttpStatusCode.OK, Claims(("active", true)).ToJsonString());
        (await ReadAsync("opaque")).Caller.ShouldNotBeNull("nothing of it was remembered");
    }

    [Theory]
    [InlineData("aud", "https://other.example", "not meant for this server")]
    [InlineData("exp", 0, "ended")]
    [InlineData("exp", 99_999_999_999, "too long")]
    [InlineData("user_id", null, "acting person")]
    public async Task a_signed_token_that_is_wrong_is_refused_and_nobody_is_asked_about_it(string name, object? value, string says)
    {
        (await ReadAsync(Key.Sign(Claims((name, value is null ? null : JsonValue.Create(value)))))).Fault!.Sentence.ShouldContain(says);
        network.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task a_signed_token_of_another_issuer_is_asked_about()
    {
        (await ReadAsync(Key.Sign(Claims(("iss", "https://other.example"))))).Fault!.Sentence.ShouldContain("not in force");
        network.Asked.ShouldBe(1);
        (await ReadAsync(new string('x', 16 * 1024 + 1))).Fault!.Sentence.ShouldContain("too long");
        network.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task what_was_found_is_remembered_as_long_as_is_set()
    {
        network.Answer = Claims(("active", true)).ToJsonString();
        for (var i = 0; i < 3; i++)
            await ReadAsync("opaque");
        network.Asked.ShouldBe(1);

        time.Move(TimeSpan.FromSeconds(10));
        await ReadAsync("opaque");
        network.Asked.ShouldBe(2);
        using (tokens = Open(TimeSpan.Zero))
        {
            await ReadAsync("opaque");
            await ReadAsync("opaque");
            network.Asked.ShouldBe(4);
        }
    }

    [Fact]
    public async Task when_the_holder_ends_tokens_for_it_end_at_that_moment_remembered_or_not()
    {
        tokens.Dispose();
        tokens = Open(TimeSpan.FromMinutes(5), ended: time.GetUtcNow().AddSeconds(60));
        network.Answer = Claims(("active", true)).ToJsonString();
        var signed = Key.Sign(Claims());
        time.Move(TimeSpan.FromSeconds(59));
        (await ReadAsync("opaque")).Caller.ShouldNotBeNull();
        (await ReadAsync(signed)).Caller.ShouldNotBeNull();

        time.Move(TimeSpan.FromSeconds(1));

        foreach (var token in new[] { "opaque", "another", signed, Key.Sign(Claims(("jti", "t-2"))) })
            (await ReadAsync(token)).Fault!.Sentence.ShouldContain("no issuer that is trusted here");
        network.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task a_bound_token_needs_a_proof_that_the_node_finds_valid_and_that_is_shown_once()
    {
        network.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();
        (await ReadAsync("opaque")).Fault!.Sentence.ShouldContain("show it as DPoP");
        (await ReadAsync("opaque", dpop: true)).Fault!.Sentence.ShouldContain("show it as DPoP");

        var proof = Proof();
        (await ReadAsync("opaque", dpop: true, proof: proof)).Caller!.KeyThumbprint.ShouldBe("thumb");
        (await ReadAsync("opaque", dpop: true, proof: proof)).Fault!.Sentence.ShouldContain("shown before");
        JsonNode.Parse(network.LastProof)!.AsObject().Select(member => $"{member.Key}={member.Value}").ShouldBe([$"dpop_proof={proof}", "method=GET", "thumbprint=thumb", "token=opaque", $"url={Url}"]);

        network.Valid = """{"valid":false,"reason":"x"}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("not valid for this request");
        network.Valid = """{"valid":"true"}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Caller.ShouldBeNull();
        network.Valid = """{"valid":true,"\ud800":1}""";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.IsPassing.ShouldBeTrue();
        network.Valid = "{";
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.IsPassing.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-60, true)]
    [InlineData(-61, false)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task a_proof_is_of_now(int seconds, bool right)
    {
        network.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();

        ((await ReadAsync("opaque", dpop: true, proof: Proof(Now + seconds))).Caller is not null).ShouldBe(right);
    }

    [Fact]
    public async Task what_is_no_proof_is_not_sent_to_the_node()
    {
        network.Answer = Claims(("active", true), ("cnf", new JsonObject { ["jkt"] = "thumb" })).ToJsonString();
        var claims = new JsonObject { ["jti"] = "a", ["iat"] = Now };

        foreach (var proof in new[] { "x", Holder.Sign(claims), Holder.Sign(claims, ("typ", "dpop+jwt"), ("alg", "none")), Holder.Sign(new JsonObject { ["iat"] = Now }, ("typ", "dpop+jwt")) })
            (await ReadAsync("opaque", dpop: true, proof: proof)).Fault!.Sentence.ShouldContain("not valid");
        (await ReadAsync("opaque", dpop: true, proof: Proof(), url: "")).Fault!.Sentence.ShouldContain("not valid");
        network.LastProof.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_token_that_is_not_bound_is_bearer_and_one_that_is_bound_needs_somebody_to_check_proofs()
    {
        network.Answer = Claims(("active", true)).ToJsonString();
        (await ReadAsync("opaque", dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("show it as Bearer");

        (await ReadAsync(Key.Sign(Claims(("cnf", new JsonObject { ["jkt"] = "x" }))), dpop: true, proof: Proof())).Fault!.Sentence.ShouldContain("cannot be checked here");
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private ForeignTokens Open(TimeSpan age, DateTimeOffset? ended = null)
    {
        var names = ClaimNames.Knooppunt with { EmergencyReason = "why", ResponsiblePerson = "boss" };
        var scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["a"] = GrantedScopes.Of(AccessRights.Read), ["b"] = new([new ScopeGrant("Goal", ScopeLetters.Create)], [], false) };
        var terms = new IssuerTerms { Name = "idp", Holder = "north", HolderUra = "90000100", Ended = ended, Claims = names, Scopes = scopes };
        var keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Key.Jwks)).Keys!);
        var node = terms with { Name = "node", Proofs = new NodeProofCheck(new Uri("http://127.0.0.1/dpop"), http, new SeenOnce(time), time) };
        return new ForeignTokens(
            [new JwtIssuer("https://idp.example", ["https://zorg.example"], keys, TimeSpan.FromHours(1), terms)],
            [new IntrospectionIssuer(new Uri("http://127.0.0.1/introspect"), "https://idp.example", node)],
            http, time, age);
    }

    private JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://idp.example",
            ["aud"] = "https://zorg.example",
            ["exp"] = Now + 600,
            ["iat"] = Now,
            ["jti"] = "t-1",
            ["client_id"] = "vendor",
            ["scope"] = "a unknown",
            ["organization_ura"] = "00000777",
            ["organization_name"] = "Huisartsenpost",
            ["organization_facility_type"] = "Z4",
            ["user_id"] = "900001",
            ["user_initials"] = "M.",
            ["user_surname"] = "Bedacht",
            ["user_role"] = "01.015",
        };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
                claims[name] = value;
        }

        return claims;
    }

    private string Proof(long? at = null) => Holder.Sign(new JsonObject { ["jti"] = $"p-{++made}", ["iat"] = at ?? Now }, ("typ", "dpop+jwt"));

    private int made;

    private async Task<ForeignReading> ReadAsync(string token, bool dpop = false, string? proof = null, string url = Url) =>
        await tokens.ReadAsync(new ShownToken(token, dpop, proof, "GET", url), mayAsk: true, TestContext.Current.CancellationToken);

    private sealed class Network : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string Answer { get; set; } = """{"active":false}""";

        public string Valid { get; set; } = """{"valid":true}""";

        public string LastProof { get; private set; } = "";

        public int Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            if (request.RequestUri!.AbsolutePath is "/dpop")
            {
                LastProof = body;
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Valid) };
            }

            Asked++;
            body.ShouldStartWith("token=");
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer) };
        }
    }
}
