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
