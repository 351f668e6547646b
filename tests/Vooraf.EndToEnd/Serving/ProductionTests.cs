using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Serving;

/// <summary>The start outside Development, and what the operator is told.</summary>
public sealed class ProductionTests : IDisposable
{
    private const string Settings = """
        {"holders":[{"id":"practice","name":"Practice","ura":"90000001"}],
         "clients":[{"id":"ehr","jwksUrl":"https://ehr.example/jwks.json","holder":"practice","scopes":["system/*.rs"]}]}
        """;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task where_the_roots_of_the_log_leave_to_nowhere_the_operator_is_told_to_send_them_away()
    {
        await using var vooraf = await StartAsync();

        vooraf.Output.ShouldContain("Set logRoots to a place elsewhere");
    }

    [Fact]
    public async Task where_they_leave_there_is_nothing_to_tell()
    {
        await using var vooraf = await StartAsync("--log-roots", "file:" + Path.Combine(folder.Path, "roots.ndjson"));

        vooraf.Output.ShouldNotContain("logRoots");
    }

    private async Task<VoorafProcess> StartAsync(params string[] arguments)
    {
        var settings = Path.Combine(folder.Path, "vooraf.json");
        await File.WriteAllTextAsync(settings, Settings, Cancellation);
        var wrappingKey = Path.Combine(folder.Path, "wrapping.key");
        (await ProgramFiles.RunAsync(["keys", "make", wrappingKey], Cancellation)).ExitCode.ShouldBe(0);
        return await VoorafProcess.StartAsync(
            new() { Data = Path.Combine(folder.Path, "data"), Arguments = ["--config", settings, "--environment", "Production", "--wrapping-key", "file:" + wrappingKey, .. arguments] },
            Cancellation);
    }
}
