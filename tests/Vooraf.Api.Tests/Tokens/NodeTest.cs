using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Jwts;
using Vooraf.Access.Outgoing;
using Vooraf.Access.Scopes;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>A server whose holder trusts a Nuts node, and what a test needs to show a token of it.</summary>
public abstract class NodeTest : ApiTest
{
    protected const string Base = "https://zorg.example/fhir/r4";
    protected const string Token = "opaque-token-of-the-node";

    /// <summary>How long the node is waited for.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(30);

    protected FakeNode Node { get; private set; } = null!;

    protected override ApiSettings Settings => new() { BaseUrl = Base };

    protected override async ValueTask BeforeAsync() => Node = await FakeNode.StartAsync();

    protected override ValueTask AfterAsync() => Node.DisposeAsync();

    protected override ApiServices Change(ApiServices services)
    {
        var http = OutgoingHttp.Create(Patience);
        var terms = new IssuerTerms
        {
            Name = "node",
            Holder = "north",
            HolderUra = "90000100",
            Claims = ClaimNames.Knooppunt,
            Scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["pzp-pilot"] = GrantedScopes.Of(AccessRights.Read) },
            Proofs = new NodeProofCheck(Node.DpopValidation, http, new SeenOnce(services.Time), services.Time),
        };
        ((TestClock)services.Time).Forward(TimeSpan.FromSeconds(1));
        return services with { Foreign = new ForeignTokens([], [new IntrospectionIssuer(Node.Introspection, "https://node.example/oauth2/north", terms)], http, services.Time, TimeSpan.FromSeconds(10)) };
    }

    protected DateTimeOffset Now => Server.Clock.GetUtcNow();

    protected Task<Reply> BearerAsync(string token = Token, string method = "GET", string path = "Patient/1", params (string Name, string Value)[] headers) =>
        SendAsync("Bearer " + token, method, path, headers);

    protected Task<Reply> SendAsync(string authorization, string method = "GET", string path = "Patient/1", params (string Name, string Value)[] headers) =>
        Anonymous().SendAsync(method, path, method is "POST" ? Samples.Patient() : null, [("Authorization", authorization), .. headers]);
}
