using Vooraf.Commands;
using Vooraf.Configuration;
using Vooraf.Terminals;
using Vooraf.Testing;

namespace Vooraf.Tests;

/// <summary><c>vooraf clients</c> and <c>vooraf holders</c> on a real settings file.</summary>
public sealed class ClientsCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly string keys = Path.GetTempFileName();

    public ClientsCommandTests()
    {
        File.WriteAllText(file, "{\n  // how long\n  \"tokenMinutes\": 5, /* kept */\n  \"holders\": [{\"id\":\"practice\",\"name\":\"Praktijk\"}]\n}\n");
        using var key = SigningKey.Es384("k1");
        File.WriteAllText(keys, key.Jwks);
    }

    public void Dispose()
    {
        File.Delete(file);
        File.Delete(keys);
    }

    [Fact]
    public async Task a_client_is_added_listed_and_ended_and_the_rest_of_the_file_stays_as_it_is()
    {
        (await RunAsync("clients", "add", "ehr", "--holder", "practice", "--scopes", "system/*.rs", "--jwks", keys)).ExitCode.ShouldBe(0);
        (await RunAsync("clients", "add", "link", "--holder", "practice", "--scopes", "system/Goal.r", "system/Consent.rs", "--jwks-url", "https://link.example/jwks", "--organisation", "00000777")).ExitCode.ShouldBe(0);

        var list = (await RunAsync("clients", "list")).Output;
        list.ShouldContain("ehr  holder practice, system/*.rs, keys in the settings");
        list.ShouldContain("link  holder practice, from elsewhere: URA 00000777, system/Goal.r system/Consent.rs, keys at https://link.example/jwks");
        (await RunAsync("clients", "end", "ehr")).ExitCode.ShouldBe(0);
        (await RunAsync("clients", "list")).Output.ShouldContain("ended 20");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        text.ShouldContain("// how long\n  \"tokenMinutes\": 5, /* kept */\n");
        text.ShouldContain("\"holders\": [{\"id\":\"practice\",\"name\":\"Praktijk\"}]\n}\n");
        SettingsReader.Read([], new System.Collections.Hashtable(StringComparer.Ordinal), file).Clients.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(2, "unknown", "--holder", "nowhere", "--scopes", "system/*.rs", "--jwks-url", "https://ehr.example/jwks")]
    [InlineData(2, "unknown", "--holder", "practice", "--scopes", "everything", "--jwks-url", "https://ehr.example/jwks")]
    [InlineData(2, "unknown", "--holder", "practice", "--scopes", "system/*.rs", "--jwks-url", "http://ehr.example/jwks")]
    [InlineData(2, "unknown", "--holder", "practice", "--scopes", "system/*.rs")]
    [InlineData(2, "not/an/id", "--holder", "practice", "--scopes", "system/*.rs", "--jwks-url", "https://ehr.example/jwks")]
    [InlineData(2, "unknown", "--holder", "practice", "--scopes", "system/*.rs", "--jwks-url", "https://ehr.example/jwks", "--organisation", "somebody")]
    [InlineData(2, "unknown", "--holder", "practice")]
    public async Task what_a_start_would_refuse_is_refused_and_the_file_stays_as_it_was(int exitCode, string id, params string[] arguments)
    {
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        var done = await RunAsync(["clients", "add", id, .. arguments]);

        done.ExitCode.ShouldBe(exitCode, done.Output);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(before);
        File.Exists(file + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task an_id_is_never_given_twice_and_nobody_ends_twice()
    {
        string[] add = ["clients", "add", "ehr", "--holder", "practice", "--scopes", "system/*.rs", "--jwks", keys];
        await RunAsync(add);
        await RunAsync("clients", "end", "ehr");

        (await RunAsync(add)).ExitCode.ShouldBe(2);
        (await RunAsync("clients", "end", "ehr")).ExitCode.ShouldBe(3);
        (await RunAsync("clients", "end", "nobody")).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task a_holder_is_added_listed_and_ended_and_its_clients_end_with_it()
    {
        (await RunAsync("holders", "add", "hospice", "--name", "Hospice Zuid", "--ura", "00000888", "--organisation-type", "B2")).ExitCode.ShouldBe(0);
        (await RunAsync("clients", "add", "ehr", "--holder", "hospice", "--scopes", "system/*.rs", "--jwks", keys)).ExitCode.ShouldBe(0);
        (await RunAsync("holders", "list")).Output.ShouldContain("hospice  Hospice Zuid, URA 00000888, type B2");
        (await RunAsync("holders", "add", "third", "--name", "Derde", "--ura", "12")).ExitCode.ShouldBe(2);

        (await RunAsync("holders", "end", "hospice")).ExitCode.ShouldBe(0);

        var settings = SettingsReader.Read([], new System.Collections.Hashtable(StringComparer.Ordinal), file);
        settings.Holders.Single(holder => holder.Id is "hospice").Ended.ShouldNotBeNull();
        settings.Clients.Single().Ended.ShouldBe(settings.Holders.Single(holder => holder.Id is "hospice").Ended);
    }

    [Fact]
    public async Task the_first_of_a_list_is_put_into_an_empty_file()
    {
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);

        (await RunAsync("holders", "add", "practice", "--name", "Praktijk")).ExitCode.ShouldBe(0, "the first holder");

        SettingsReader.Read([], new System.Collections.Hashtable(StringComparer.Ordinal), file).Holders.Single().Id.ShouldBe("practice");
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        return (await CommandLine.RunAsync([.. arguments, "--config", file], new Terminal(output, output, isInteractive: false)), output.ToString());
    }
}
