using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Jwts;
using Vooraf.Access.Keys;
using Vooraf.Access.Scopes;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>A holder that trusts an issuer and a node; what comes over the network is put in by hand.</summary>
public abstract class ForeignTest : IDisposable
{
    protected const string Url = "https://zorg.example/fhir/r4/Patient/1";

    protected static readonly SigningKey Key = SigningKey.Es384("k1");
    protected static readonly SigningKey Holder = SigningKey.Es256("dpop");

    private readonly HttpClient http;

    protected ManualTime Time { get; } = new();

    private protected FakeNetwork Net { get; } = new();

    protected ForeignTokens Tokens { get; set; }

    /// <summary>When it started: a minute and a half before a test begins.</summary>
    protected DateTimeOffset Started { get; }

    protected ForeignTest()
    {
        http = new HttpClient(Net) { Timeout = TimeSpan.FromSeconds(5) };
        Tokens = Open(TimeSpan.FromSeconds(10));
        Started = Time.GetUtcNow();
        Time.Move(TimeSpan.FromSeconds(90));
    }

    public void Dispose()
    {
        Tokens.Dispose();
        http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    protected ForeignTokens Open(TimeSpan age, DateTimeOffset? ended = null)
    {
        var terms = TermsOf("idp") with { Ended = ended };
        var node = terms with { Name = "node", Proofs = new NodeProofCheck(new Uri("http://127.0.0.1/dpop"), http, new SeenOnce(new HurryingTime(Time)), Time) };
        return Open(age, [SignerOf(terms, "https://zorg.example")], [new IntrospectionIssuer(new Uri("http://127.0.0.1/introspect"), "https://idp.example", node)]);
    }

    protected ForeignTokens Open(TimeSpan age, JwtIssuer[] signing, IntrospectionIssuer[] asked) => new(signing, asked, http, Time, age);

    protected static JwtIssuer SignerOf(IssuerTerms terms, string audience) =>
        new("https://idp.example", [audience], new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Key.Jwks)).Keys!), TimeSpan.FromHours(1), terms);

    protected static IssuerTerms TermsOf(string name, string holder = "north")
    {
        var names = ClaimNames.Knooppunt with { EmergencyReason = "why", ResponsiblePerson = "boss" };
        var scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["a"] = GrantedScopes.Of(AccessRights.Read), ["b"] = new([new ScopeGrant("Goal", ScopeLetters.Create)], [], false) };
        return new IssuerTerms { Name = name, Holder = holder, HolderUra = "90000100", Claims = names, Scopes = scopes };
    }

    protected JsonObject Claims(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
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
        return claims.Changed(changes);
    }

    protected async Task<ForeignReading> ReadAsync(string token, bool dpop = false, string? proof = null, string url = Url) =>
        await Tokens.ReadAsync(new ShownToken(token, dpop, proof, "GET", url), mayAsk: true, TestContext.Current.CancellationToken);
}
