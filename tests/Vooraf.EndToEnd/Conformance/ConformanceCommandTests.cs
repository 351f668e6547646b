using Vooraf.EndToEnd.Running;
using Vooraf.EndToEnd.TestScripts;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>The command, against the running program.</summary>
public sealed class ConformanceCommandTests(MadeUpPeopleFixture fixture) : IClassFixture<MadeUpPeopleFixture>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_asks_a_token_finds_the_person_by_BSN_and_reports_without_either()
    {
        var server = await fixture.ServerAsync();
        var report = Path.Combine(folder.Path, "report.md");
        string[] arguments =
        [
            "conformance", "--base", server.FhirBase.AbsoluteUri, "--token-endpoint", new Uri(server.Address, "connect/token").AbsoluteUri, "--client-id", "demo",
            "--client-secret-file", File("secret", "demo"), "--bsn-file", File("bsn", server.Bsn), "--only", "query-", "--report", report,
        ];

        var done = await ProgramFiles.RunAsync(arguments, TestContext.Current.CancellationToken);

        done.ExitCode.ShouldBe(0, done.Output);
        var text = await System.IO.File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        text.ShouldContain("Everything that is required holds");
        text.ShouldContain("Query 2: treatment directives");
        (text + done.Output).ShouldNotContain(server.Bsn);
    }

    [Fact]
    public async Task What_does_not_hold_is_exit_code_one_and_in_the_report()
    {
        var server = await fixture.ServerAsync();
        var report = Path.Combine(folder.Path, "report.json");

        var done = await RunAsync(server, "--token-file", File("token", "no-such-token"), "--patient", server.Variables.FullPlan, "--only", "query-4", "--report", report);

        done.ExitCode.ShouldBe(1, done.Output);
        (await System.IO.File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).ShouldContain("the status is 401");
    }

    [Fact]
    public async Task Scripts_of_a_folder_take_the_place_of_our_own_with_their_own_variables()
    {
        var server = await fixture.ServerAsync();
        File("mine.json", """
            { "resourceType": "TestScript", "url": "https://vooraf.example/TestScript/mine", "name": "mine", "status": "active", "test": [ { "action": [
              { "operation": { "type": { "code": "read" }, "resource": "Patient", "encodeRequestUrl": true, "params": "/${who}", "requestHeader": [ { "field": "Authorization", "value": "${me}" } ] } },
              { "assert": { "response": "okay", "warningOnly": false } } ] } ] }
            """);

        var done = await RunAsync(server, "--scripts", folder.Path, "--set", "who=" + server.Variables.FullPlan, "--token-as", "me", "--token-file", File("token", server.Variables.Token), "--format", "json");

        done.ExitCode.ShouldBe(0, done.Output);
        done.Output.ShouldContain("holds: mine (json), 2 passed");
        done.Output.ShouldNotContain(server.Variables.Token);
    }

    [Theory]
    [InlineData(2, "--format", "turtle")]
    [InlineData(2, "--set", "nothing")]
    [InlineData(2, "--token-endpoint", "http://127.0.0.1:1/token")]
    [InlineData(2, "--token-endpoint", "http://me:secret@127.0.0.1:1/token", "--client-id", "me", "--client-secret-file", "/dev/null")]
    [InlineData(3, "--scripts", "/no/such/folder")]
    [InlineData(3, "--only", "no-such-script")]
    [InlineData(3, "--token-file", "/no/such/file")]
    public async Task What_cannot_be_asked_or_done_is_two_or_three(int exitCode, params string[] arguments)
    {
        var done = await ProgramFiles.RunAsync(["conformance", "--base", "http://127.0.0.1:1/fhir", .. arguments], TestContext.Current.CancellationToken);

        done.ExitCode.ShouldBe(exitCode, done.Output);
    }

    private static Task<FinishedCommand> RunAsync(ScriptServer server, params string[] arguments) =>
        ProgramFiles.RunAsync(["conformance", "--base", server.FhirBase.AbsoluteUri, .. arguments], TestContext.Current.CancellationToken);

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
