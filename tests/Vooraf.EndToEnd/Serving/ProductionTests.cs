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
        (await SaidAsync()).ShouldContain("Set logRoots to a place elsewhere");
    }

    [Fact]
    public async Task where_they_leave_there_is_nothing_to_tell()
    {
        var said = await SaidAsync("--log-roots", "file:" + Path.Combine(folder.Path, "roots.ndjson"));

        said.ShouldContain("Vooraf listens on");
        said.ShouldNotContain("logRoots");
    }

    [Fact]
    public async Task there_is_no_page()
    {
        await using var vooraf = await StartAsync();
        using var http = new HttpClient { BaseAddress = vooraf.Address };

        foreach (var path in new[] { "", "people/1", "vooraf.css" })
            ((int)(await http.GetAsync(path, Cancellation)).StatusCode).ShouldBe(404);
    }

    /// <summary>All that it said when it has ended: what it says last may come after it is ready.</summary>
    private async Task<string> SaidAsync(params string[] arguments)
    {
        await using var vooraf = await StartAsync(arguments);
        (await vooraf.StopAsync(Cancellation)).ShouldBe(0);
        return vooraf.Output;
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
