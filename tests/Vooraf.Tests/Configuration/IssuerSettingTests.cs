using System.Text.Json.Nodes;
using Vooraf.Access.Foreign;
using Vooraf.Configuration;
using Vooraf.Testing;

namespace Vooraf.Tests.Configuration;

/// <summary>What the settings of an issuer make of its tokens.</summary>
public sealed class IssuerSettingTests
{
    private static readonly SigningKey Key = SigningKey.Es384("k1");

    private readonly ManualTime time = new();

    [Fact]
    public async Task tokens_of_an_issuer_end_with_its_holder_without_a_restart()
    {
        using var tokens = IssuerSettings.Open(Read(ended: time.GetUtcNow().AddMinutes(5)), time)!;
        (await CountsAsync(tokens)).ShouldBeTrue();

        time.Move(TimeSpan.FromMinutes(5));

        (await CountsAsync(tokens)).ShouldBeFalse();
    }

    [Fact]
    public void a_node_needs_the_issuer_that_its_answers_must_name()
    {
        Should.Throw<SettingsException>(() => Read("""[{"name":"node","holder":"practice","introspectionUrl":"http://127.0.0.1:1/","scopes":{"a":"system/*.rs"}}]""")).Message.ShouldContain("\"issuer\"");

        Read($"[{Node("a", "https://node.example/north")},{Node("b", "https://node.example/south")}]").Issuers.Length.ShouldBe(2);
    }

    [Fact]
    public void two_issuers_that_nothing_tells_apart_stop_the_start()
    {
        Should.Throw<SettingsException>(() => Read($"[{Node("a", "https://node.example/north")},{Node("b", "https://node.example/north")}]")).Message.ShouldContain("'b': it cannot be told from 'a'");
        Should.Throw<SettingsException>(() => Read($"[{Signer("a", "https://zorg.example")},{Signer("b", "https://zorg.example")}]")).Message.ShouldContain("'b': it cannot be told from 'a'");

        Read($"[{Signer("a", "https://zorg.example/north")},{Signer("b", "https://zorg.example/south")},{Node("c", "https://idp.example")}]").Issuers.Length.ShouldBe(3);
    }

    private static string Node(string name, string issuer) =>
        $$$"""{"name":"{{{name}}}","holder":"practice","issuer":"{{{issuer}}}","introspectionUrl":"http://127.0.0.1:1/","scopes":{"a":"system/*.rs"}}""";

    private static string Signer(string name, string audience) =>
        $$$"""{"name":"{{{name}}}","holder":"practice","issuer":"https://idp.example","audience":["{{{audience}}}"],"jwks":{{{Key.Jwks}}},"scopes":{"a":"system/*.rs"}}""";

    private static Settings Read(string issuers) => SettingsReader.Read(
        [new("holders", """[{"id":"practice","name":"Practice","ura":"90000001"}]""", "test"), new("issuers", issuers, "test")], new Dictionary<string, string>(StringComparer.Ordinal), null);

    private static Settings Read(DateTimeOffset ended) => SettingsReader.Read(
        [
            new("holders", $$"""[{"id":"practice","name":"Practice","ura":"90000001","ended":"{{ended:O}}"}]""", "test"),
            new("issuers", $$$"""[{"name":"idp","holder":"practice","issuer":"https://idp.example","audience":["https://zorg.example"],"jwks":{{{Key.Jwks}}},"scopes":{"a":"system/*.rs"}}]""", "test"),
        ],
        new Dictionary<string, string>(StringComparer.Ordinal),
        null);

    private async Task<bool> CountsAsync(ForeignTokens tokens) =>
        (await tokens.ReadAsync(new ShownToken(Token(), false, null, "GET", ""), mayAsk: true, TestContext.Current.CancellationToken)).Caller is not null;

    private string Token() => Key.Sign(new JsonObject
    {
        ["iss"] = "https://idp.example",
        ["aud"] = "https://zorg.example",
        ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + 600,
        ["client_id"] = "vendor",
        ["organization_ura"] = "00000777",
        ["user_id"] = "900001",
        ["user_surname"] = "Voorbeeld",
        ["user_role"] = "01.015",
    });
}
