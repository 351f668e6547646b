using System.Collections;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Configuration;
using Vooraf.Testing;

namespace Vooraf.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    private const string Holders = """[{"id":"practice","name":"Praktijk"}]""";

    private static readonly (string Name, string Value) Development = ("environment", "Development");

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void the_command_line_is_stronger_than_the_environment_and_that_than_the_file_and_that_than_the_default()
    {
        Write("""{ "maxCount": 1, "bodyLimit": 2048, "tokenMinutes": 5 }""");
        var variables = Variables(("VOORAF_MAX_COUNT", "2"), ("VOORAF_BODY_LIMIT", "4096"));

        var settings = Read(variables, ("maxCount", "3"));

        settings.MaxCount.ShouldBe(3);
        settings.BodyLimit.ShouldBe(4096);
        settings.TokenLifetime.ShouldBe(TimeSpan.FromMinutes(5));
        settings.CheckBsn.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "maxcount": 1 }""", "maxcount")]
    [InlineData("""{ "maxCount": 0 }""", "maxCount")]
    [InlineData("""{ "maxCount": 1, "maxCount": 2 }""", "maxCount")]
    [InlineData("""{ "allowBsnInUrl": "yes" }""", "true or false")]
    [InlineData("""{ "urls": "https://127.0.0.1:5080" }""", "http://")]
    [InlineData("""{ "urls": "http://example.org:5080" }""", "http://")]
    [InlineData("""{ "baseUrl": "http://example.org" }""", "/fhir/r4")]
    [InlineData("""{ "environment": "Staging" }""", "Production or Development")]
    [InlineData("""{ "holders": [{"id":"practice","name":"P","ura":"666"}] }""", "a \"ura\" of 8 digits")]
    [InlineData("""{ "holders": [{"id":"practice","name":"P","ura":"AGB 12345"}] }""", "a \"ura\" of 8 digits")]
    [InlineData("[]", "object")]
    [InlineData("{", "JSON")]
    public void what_is_unknown_or_impossible_stops_the_start_with_a_sentence(string json, string says)
    {
        Write(json);

        Should.Throw<SettingsException>(() => Read(Variables())).Message.ShouldContain(says);
    }

    [Fact]
    public void the_message_names_the_source()
    {
        Should.Throw<SettingsException>(() => Read(Variables(("VOORAF_MAX_COUNT", "many")))).Message.ShouldContain("environment variable VOORAF_MAX_COUNT");
        Should.Throw<SettingsException>(() => Read(Variables(("VOORAF_MAXCOUNT", "1")))).Message.ShouldContain("VOORAF_MAXCOUNT");
        Should.Throw<SettingsException>(() => Read(Variables(), ("maxCount", "x"))).Message.ShouldContain("command line");
    }

    [Fact]
    public void a_settings_file_that_was_named_must_be_there()
    {
        Should.Throw<SettingsException>(() => SettingsReader.Read([], Variables(), file + ".absent")).Message.ShouldContain("--config");
    }

    [Fact]
    public void the_demo_client_exists_in_development_only()
    {
        var development = Read(Variables(), ("environment", "Development"));
        var production = Read(Variables(), ("holders", Holders));

        new ClientRegistry(development.Clients).Authenticate("demo", "demo")!.Rights.ShouldBe(AccessRights.All);
        production.Clients.ShouldBeEmpty();
        new ClientRegistry(production.Clients).Authenticate("demo", "demo").ShouldBeNull();
    }

    [Fact]
    public void nobody_can_configure_a_demo_client_outside_development()
    {
        var clients = $$"""[{"id":"demo","secretHash":"{{SecretHash.Of("demo", 1)}}","holder":"practice","scopes":["system/*.rs"]}]""";

        Should.Throw<SettingsException>(() => Read(Variables(), ("holders", Holders), ("clients", clients))).Message.ShouldContain("demo");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://10.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    public void development_refuses_to_listen_beyond_loopback(string urls)
    {
        Should.Throw<SettingsException>(() => Read(Variables(), ("environment", "Development"), ("urls", urls))).Message.ShouldContain("Development");
        Read(Variables(), ("urls", urls)).Urls.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void development_listens_on_loopback(string urls)
    {
        Read(Variables(), ("environment", "Development"), ("urls", urls)).Urls.Length.ShouldBe(1);
    }

    [Fact]
    public void the_eleven_test_can_be_switched_off_in_development_only()
    {
        Read(Variables(), ("environment", "Development"), ("checkBsn", "false")).CheckBsn.ShouldBeFalse();
        Should.Throw<SettingsException>(() => Read(Variables(), ("checkBsn", "false"))).Message.ShouldContain("checkBsn");
    }

    [Fact]
    public void a_server_that_nobody_could_call_says_what_to_configure()
    {
        Should.Throw<SettingsException>(() => SettingsRules.RequireCallers(Read(Variables()))).Message.ShouldContain("holders");
        Should.Throw<SettingsException>(() => SettingsRules.RequireCallers(Read(Variables(), ("holders", Holders)))).Message.ShouldContain("clients");
    }

    [Fact]
    public void a_client_needs_a_holder_that_is_configured_and_a_secret_is_never_repeated()
    {
        var hash = SecretHash.Of("a long enough secret", 1).ToString();
        var stranger = $$"""[{"id":"ehr","secretHash":"{{hash}}","holder":"elsewhere","scopes":["system/*.rs"]}]""";
        var broken = """[{"id":"ehr","secretHash":"very-secret","holder":"practice","scopes":["system/*.rs"]}]""";

        Should.Throw<SettingsException>(() => Read(Variables(), Development, ("holders", Holders), ("clients", stranger))).Message.ShouldContain("elsewhere");
        Should.Throw<SettingsException>(() => Read(Variables(), Development, ("holders", Holders), ("clients", broken))).Message.ShouldNotContain("very-secret");
    }

    [Fact]
    public void a_client_has_the_rights_that_are_written_down()
    {
        var hash = SecretHash.Of("a long enough secret", 1).ToString();
        var clients = $$"""[{"id":"ehr","secretHash":"{{hash}}","holder":"practice","organisation":"90000001","scopes":["system/*.rs","vooraf/migrate"]}]""";

        var client = Read(Variables(), Development, ("holders", Holders), ("clients", clients)).Clients.Single(one => one.Id is "ehr");

        client.Rights.ShouldBe(AccessRights.Read | AccessRights.Migrate);
        client.Organisation.ShouldBe("90000001");
        client.Secret!.Matches("a long enough secret").ShouldBeTrue();
    }

    [Theory]
    [InlineData("read")]
    [InlineData("system/*.sr")]
    [InlineData("system/Pacient.rs")]
    [InlineData("patient/*.rs")]
    [InlineData("system/*.*")]
    public void a_scope_that_is_not_known_stops_the_start_and_is_named(string scope)
    {
        using var key = SigningKey.Es384("k1");
        var clients = ClientWith($"\"jwks\":{key.Jwks}").Replace("system/*.rs", scope, StringComparison.Ordinal);

        Should.Throw<SettingsException>(() => Read(Variables(), ("holders", Holders), ("clients", clients))).Message.ShouldContain($"'{scope}' is not known");
    }

    [Fact]
    public void outside_development_a_client_with_a_secret_stops_the_start()
    {
        var clients = $$"""[{"id":"ehr","secretHash":"{{SecretHash.Of("a long enough secret", 1)}}","holder":"practice","scopes":["system/*.rs"]}]""";

        var message = Should.Throw<SettingsException>(() => Read(Variables(), ("holders", Holders), ("clients", clients))).Message;

        message.ShouldContain("'ehr' has a secret, and secrets are for Development only");
        message.ShouldContain("jwksUrl");
    }

    [Fact]
    public async Task a_client_has_its_keys_in_the_settings_in_a_file_or_at_an_address()
    {
        using var key = SigningKey.Es384("k1");
        Write(key.Jwks);

        (await KeysOfAsync($"\"jwks\":{key.Jwks}"))!.Knows("k1").ShouldBeTrue();
        (await KeysOfAsync($"\"jwksFile\":\"{file}\""))!.Knows("k1").ShouldBeTrue();
        (await KeysOfAsync("\"jwksUrl\":\"http://127.0.0.1:1/jwks\"")).ShouldBeNull("nobody answers there");
    }

    [Theory]
    [InlineData("\"jwks\":{\"keys\":[]}", "must hold 1 to 64 keys")]
    [InlineData("\"jwks\":{\"keys\":[{\"kty\":\"EC\"}]}", "without 'kid'")]
    [InlineData("\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"kid\":\"k\",\"k\":\"c2VjcmV0\"}]}", "private or secret key")]
    [InlineData("\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"kid\":\"k\",\"crv\":\"P-384\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}]}", "private or secret key")]
    [InlineData("\"jwksFile\":\"/nowhere/at/all.json\"", "is not there")]
    [InlineData("\"jwksUrl\":\"http://example.org/jwks\"", "https")]
    [InlineData("\"jwksUrl\":\"file:///etc/passwd\"", "https")]
    [InlineData("\"jwksUrl\":\"https://example.org/jwks\",\"jwksFile\":\"x\"", "allowed is a JSON list")]
    public void keys_that_cannot_be_used_stop_the_start_with_a_sentence(string keys, string says)
    {
        Should.Throw<SettingsException>(() => Read(Variables(), ("holders", Holders), ("clients", ClientWith(keys)))).Message.ShouldContain(says);
    }

    [Fact]
    public void every_setting_stands_in_the_documentation()
    {
        var text = File.ReadAllText(Path.Combine(SharedFiles.Repository, "docs", "operating.md"));

        foreach (var setting in SettingList.All)
            text.ShouldContain($"| `{setting.Name}` |");
    }

    private static string ClientWith(string keys) => $$"""[{"id":"ehr",{{keys}},"holder":"practice","scopes":["system/*.rs"]}]""";

    private static async Task<VerificationKeys?> KeysOfAsync(string keys)
    {
        var settings = SettingsReader.Read([new("holders", Holders, "command line"), new("clients", ClientWith(keys), "command line")], Variables(), null);
        return await settings.Clients.Single().Keys!.KeysAsync("k1", TestContext.Current.CancellationToken);
    }

    private void Write(string json) => File.WriteAllText(file, json);

    private Settings Read(Hashtable variables, params (string Name, string Value)[] commandLine)
    {
        if (new FileInfo(file).Length == 0)
            Write("{}");
        return SettingsReader.Read([.. commandLine.Select(given => new RawSetting(given.Name, given.Value, "command line"))], variables, file);
    }

    private static Hashtable Variables(params (string Name, string Value)[] variables)
    {
        var table = new Hashtable(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
            table[name] = value;
        return table;
    }
}
