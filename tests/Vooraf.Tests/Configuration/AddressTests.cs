using Vooraf.Configuration;

namespace Vooraf.Tests.Configuration;

/// <summary>To others this server talks by TLS only, or on the machine itself.</summary>
public class AddressTests
{
    [Theory]
    [InlineData("jwksUrl", "http://idp.example/jwks")]
    [InlineData("jwksUrl", "ftp://idp.example/jwks")]
    [InlineData("jwksUrl", "https://user:secret@idp.example/jwks")]
    public void an_address_where_others_can_read_along_stops_the_start(string name, string address)
    {
        var issuers = $$$"""[{"name":"idp","holder":"practice","issuer":"https://idp.example","audience":["https://zorg.example/fhir/r4"],"{{{name}}}":"{{{address}}}","scopes":{"a":"system/*.rs"}}]""";
        var client = $$"""[{"id":"ehr","{{name}}":"{{address}}","holder":"practice","scopes":["system/*.rs"]}]""";

        foreach (var wrong in new[] { Should.Throw<SettingsException>(() => Read("issuers", issuers)), Should.Throw<SettingsException>(() => Read("clients", client)) })
        {
            wrong.Message.ShouldContain("allowed is an https address, or http on the loopback address");
            wrong.Message.ShouldNotContain("user:secret");
        }
    }

    [Theory]
    [InlineData("https://idp.example/jwks")]
    [InlineData("http://127.0.0.1:8081/jwks")]
    public void tls_or_the_machine_itself_is_taken(string address) =>
        Read("clients", $$"""[{"id":"ehr","jwksUrl":"{{address}}","holder":"practice","scopes":["system/*.rs"]}]""").Clients.Length.ShouldBe(1);

    [Fact]
    public void an_issuer_that_says_only_what_it_must_is_taken_and_a_list_that_cannot_be_read_is_not_repeated()
    {
        const string Least = """[{"name":"idp","holder":"practice","issuer":"https://idp.example","audience":["https://zorg.example/fhir/r4"],"jwksUrl":"https://idp.example/jwks","scopes":{"a":"system/*.rs"}}]""";

        Read("issuers", Least).Issuers.Length.ShouldBe(1);
        Should.Throw<SettingsException>(() => Read("issuers", """[{"nonsense":"hush-hush"}]""")).Message.ShouldNotContain("hush-hush");
    }

    private static Settings Read(string name, string value) => SettingsReader.Read(
        [new("holders", """[{"id":"practice","name":"Practice","ura":"90000001"}]""", "test"), new(name, value, "test")], new Dictionary<string, string>(StringComparer.Ordinal), null);
}
