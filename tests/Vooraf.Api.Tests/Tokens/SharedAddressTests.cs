using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Foreign;
using Vooraf.Access.Keys;
using Vooraf.Access.Outgoing;
using Vooraf.Access.Scopes;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>Callers with tokens of others who share an address with somebody who has none, as behind a proxy.</summary>
public sealed class SharedAddressTests : ApiTest
{
    private const string Issuer = "https://idp.example";
    private const int Share = 5;

    private static readonly SigningKey Key = SigningKey.Es384("2026");
    private static readonly SigningKey Stranger = SigningKey.Es384("2026");

    private FakeNode node = null!;

    protected override ApiSettings Settings => new() { AnonymousPerMinute = Share };

    protected override async ValueTask BeforeAsync() => node = await FakeNode.StartAsync();

    protected override ValueTask AfterAsync() => node.DisposeAsync();

    protected override ApiServices Change(ApiServices services)
    {
        var http = OutgoingHttp.Create(TimeSpan.FromSeconds(30));
        var terms = new IssuerTerms
        {
            Name = "idp",
            Holder = "north",
            HolderUra = "00000666",
            Claims = ClaimNames.Knooppunt,
            Scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal) { ["pzp-pilot"] = GrantedScopes.Of(AccessRights.Read) },
        };
        var keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Key.Jwks)).Keys!);
        var signing = new JwtIssuer(Issuer, [Issuer], keys, TimeSpan.FromMinutes(60), terms);
        return services with { Foreign = new ForeignTokens([signing], [new IntrospectionIssuer(node.Introspection, "https://node.example/oauth2/north", terms with { Name = "node" })], http, services.Time, TimeSpan.FromSeconds(10)) };
    }

    [Fact]
    public async Task who_asks_without_a_token_keeps_nobody_with_a_token_of_another_issuer_out()
    {
        node.Know("one", Now);
        for (var i = 0; i < Share; i++)
            (await Anonymous().SendAsync("GET", "metadata")).Status.ShouldBe(200);
        (await Anonymous().SendAsync("GET", "metadata")).Status.ShouldBe(429);

        (await ShowAsync("one")).ShouldBe(404);
        (await ShowAsync(Signed(Key))).ShouldBe(404);
    }

    [Fact]
    public async Task an_address_that_shows_many_tokens_that_do_not_count_does_not_make_this_server_flood_an_issuer()
    {
        node.Know("good", Now);
        await ShowBadTokensAsync();

        (await ShowAsync("made up")).ShouldBe(429);
        (await ShowAsync("good")).ShouldBe(429);
        node.Asked.ShouldBe(Share);

        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        (await ShowAsync("good")).ShouldBe(404);
    }

    [Fact]
    public async Task tokens_that_were_found_good_or_are_signed_count_whatever_else_their_address_shows()
    {
        node.Know("good", Now);
        (await ShowAsync("good")).ShouldBe(404);
        await ShowBadTokensAsync();

        (await ShowAsync("good")).ShouldBe(404);
        (await ShowAsync(Signed(Key))).ShouldBe(404);
        (await ShowAsync(Signed(Stranger))).ShouldBe(429);
        Server.Clock.Forward(TimeSpan.FromSeconds(11));
        (await ShowAsync("good")).ShouldBe(404, "known from before, though it has to be asked about again");
        node.Asked.ShouldBe(Share + 2);
    }

    [Fact]
    public async Task a_token_that_was_good_and_ended_is_asked_about_once_more_only()
    {
        node.Know("good", Now);
        await ShowAsync("good");
        await ShowBadTokensAsync();
        node.Know("good", Now, ("active", false));
        Server.Clock.Forward(TimeSpan.FromSeconds(11));

        for (var i = 0; i < 3; i++)
            (await ShowAsync("good")).ShouldBe(429);

        node.Asked.ShouldBe(Share + 2);
    }

    private DateTimeOffset Now => Server.Clock.GetUtcNow();

    private async Task ShowBadTokensAsync()
    {
        for (var i = 0; i < Share; i++)
            (await ShowAsync($"bad-{i}")).ShouldBe(401);
    }

    private string Signed(SigningKey key) => key.Sign(new JsonObject
    {
        ["iss"] = Issuer,
        ["aud"] = Issuer,
        ["exp"] = Now.ToUnixTimeSeconds() + 600,
        ["client_id"] = "vendor",
        ["scope"] = "pzp-pilot",
        ["organization_ura"] = "00000666",
        ["user_id"] = "900001",
        ["user_surname"] = "Voorbeeld",
        ["user_role"] = "01.015",
    });

    private async Task<int> ShowAsync(string token) => (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + token))).Status;
}
