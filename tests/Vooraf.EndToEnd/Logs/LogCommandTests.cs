using System.Text.Json;
using SQLitePCL;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Logs;

/// <summary>The log of the real program: its roots leave while it runs, and its own commands show, export and verify it.</summary>
public sealed class LogCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.Path, "data");

    private string Roots => Path.Combine(folder.Path, "elsewhere.ndjson");

    private string[] Here => ["--environment", "Development", "--data", Data];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task what_a_server_logged_is_witnessed_shown_exported_and_verified_and_a_change_is_found()
    {
        var patient = await ServeAsync();

        var sound = await RunAsync(0, "verify", "--roots", Roots);
        sound.ShouldContain("No problems.");
        sound.ShouldContain(" 0 entries came after it");
        (await RunAsync(0, "show", "--person", patient, "--view", "person")).ShouldContain("bekeek uw gegevens.");
        (await RunAsync(0, "show", "--client", "demo")).ShouldContain("search-type");
        var export = Path.Combine(folder.Path, "audit.ndjson");
        await RunAsync(0, "export", "--out", export);
        foreach (var line in await File.ReadAllLinesAsync(export, Cancellation))
            JsonDocument.Parse(line).RootElement.GetProperty("resourceType").GetString().ShouldBe("AuditEvent");
        (await RunAsync(0, "verify", "--roots", Roots)).ShouldContain(" 3 entries came after it");

        Tamper();

        (await RunAsync(1, "verify", "--roots", Roots)).ShouldContain("were changed");
    }

    [Fact]
    public async Task settings_that_break_the_law_or_lead_nowhere_are_refused()
    {
        (await ProgramFiles.RunAsync(["check", "--log-retention-years", "4", .. Here], Cancellation)).ExitCode.ShouldBe(2);
        (await ProgramFiles.RunAsync(["check", "--log-roots", "ftp://elsewhere/roots", .. Here], Cancellation)).ExitCode.ShouldBe(2);
        (await ProgramFiles.RunAsync(["check", "--log-root-seconds", "61", .. Here], Cancellation)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task a_sink_that_fails_is_told_by_readiness_and_stops_nothing()
    {
        var options = new VoorafProcessOptions { Data = Data, Arguments = ["--log-roots", Path.Combine(folder.Path, "no-such-folder", "roots.ndjson"), "--log-root-seconds", "1"] };
        await using var vooraf = await VoorafProcess.StartAsync(options, Cancellation);
        using var http = new HttpClient();
        var told = "";
        for (var tries = 0; tries < 100 && !told.Contains("warning", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, Cancellation);
            using var ready = await http.GetAsync(new Uri(vooraf.Address, "health/ready"), Cancellation);
            ready.IsSuccessStatusCode.ShouldBeTrue();
            told = await ready.Content.ReadAsStringAsync(Cancellation);
        }

        told.ShouldStartWith("ok");
        told.ShouldContain("logRoots");
        (await vooraf.StopAsync(Cancellation)).ShouldBe(0);
    }

    private async Task<string> ServeAsync()
    {
        var options = new VoorafProcessOptions { Data = Data, Arguments = ["--log-roots", Roots, "--log-root-seconds", "1"] };
        await using var vooraf = await VoorafProcess.StartAsync(options, Cancellation);
        using var http = await vooraf.NewClientAsync(Cancellation);
        using var bundle = JsonDocument.Parse(await http.GetStringAsync("Organization?_id=none", Cancellation));
        var posted = await http.PostAsync("Patient", new StringContent("""{"resourceType":"Patient","active":true}""", System.Text.Encoding.UTF8, "application/fhir+json"), Cancellation);
        using var created = JsonDocument.Parse(await posted.Content.ReadAsStringAsync(Cancellation));
        var id = created.RootElement.GetProperty("id").GetString()!;
        await http.GetStringAsync("Patient/" + id, Cancellation);
        (await vooraf.StopAsync(Cancellation)).ShouldBe(0);
        return id;
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        var done = await ProgramFiles.RunAsync(["log", .. arguments, .. Here], Cancellation);
        done.ExitCode.ShouldBe(expected, done.Output);
        return done.Output;
    }

    private void Tamper()
    {
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(Data, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_exec(db, "DROP TRIGGER log_changed; UPDATE log SET at=at+1 WHERE first=(SELECT min(first) FROM log)").ShouldBe(raw.SQLITE_OK);
        db.Dispose();
    }
}
