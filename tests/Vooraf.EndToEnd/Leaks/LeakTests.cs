using System.Collections.Immutable;
using System.Text;
using SQLitePCL;
using Vooraf.EndToEnd.Running;
using Vooraf.Records;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;

namespace Vooraf.EndToEnd.Leaks;

/// <summary>
/// After a long random run nothing that the program left behind holds a BSN, a name or a text of a plan in the clear; and who is erased leaves neither keys nor pages.
/// Ten times as long with <c>VOORAF_TEST_SOAK=1</c>.
/// </summary>
public sealed class LeakTests : IDisposable
{
    private const int People = 40;
    private const int FirstPerson = 300;
    private static readonly int Requests = Soak.Is ? 20_000 : 2_000;
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder temporary = new();
    private readonly TemporaryFolder backups = new();
    private readonly List<TellingPerson> people = [.. Enumerable.Range(FirstPerson, People).Select(number => new TellingPerson(number))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string[] Here => ["--environment", "Development", "--data", data.Path];

    public void Dispose()
    {
        data.Dispose();
        temporary.Dispose();
        backups.Dispose();
    }

    [Fact]
    public async Task after_a_long_random_run_nothing_left_behind_holds_a_bsn_a_name_or_a_text_and_an_erased_person_is_gone()
    {
        var search = new LeakSearch(people.SelectMany(person => person.Secrets));
        var patients = await RunAsync(search);
        await SearchFilesAsync(search);
        await EraseAsync(patients[5]);
        search.InFolders(data.Path, DevelopmentKeys.VaultOf(data.Path), temporary.Path, backups.Path).ShouldBeEmpty();
        await APlantedLeakIsFoundAsync(search);
    }

    [Theory]
    [InlineData("999900006")]
    [InlineData("Wijnruitenbeek")]
    [InlineData("nooit meer naar het Kwikstaarthuis é toe")]
    public void a_planted_leak_of_every_form_is_found(string secret)
    {
        var random = new Random(3);
        var search = new LeakSearch([secret]);
        foreach (var form in LeakSearch.FormsOf(secret))
        {
            var bytes = new byte[10_000];
            random.NextBytes(bytes);
            search.In("before", bytes).ShouldBeEmpty();
            form.Bytes.CopyTo(bytes, random.Next(9000));
            search.In("after", bytes).ShouldNotBeEmpty(form.Name);
        }

        for (var before = 0; before < 6; before++)
        {
            var around = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret + "yyyy"));
            search.In("base64", Encoding.ASCII.GetBytes(around)).ShouldNotBeEmpty();
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(LeakSearch search)
    {
        await using var metrics = await MetricsCapture.StartAsync();
        await using var vooraf = await VoorafProcess.StartAsync(
            new()
            {
                Data = data.Path,
                Arguments = ["--log-level", "Trace", "--otlp-endpoint", metrics.Address.AbsoluteUri],
                Environment = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["TMPDIR"] = temporary.Path,
                    ["SQLITE_TMPDIR"] = temporary.Path,
                    ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                }.ToImmutableDictionary(StringComparer.Ordinal),
            },
            Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);
        var run = new TellingRun(client, people, new Random(11));
        await run.StoreAllAsync(Cancellation);
        await run.AskAsync(Requests / 2, Cancellation);
        search.InFolders(data.Path, DevelopmentKeys.VaultOf(data.Path), temporary.Path).ShouldBeEmpty("beside the running server, write-ahead log included");
        await ShouldSucceedAsync(search, ["backup", Path.Combine(backups.Path, "running"), .. Here]);
        await run.AskAsync(Requests / 2, Cancellation);
        (await vooraf.StopAsync(Cancellation)).ShouldBe(0);

        run.Refused.ShouldBeGreaterThan(Requests / 4);
        search.In("errors, headers and links", run.Told).ShouldBeEmpty();
        search.In("the technical log", Encoding.UTF8.GetBytes(vooraf.Output)).ShouldBeEmpty();
        metrics.Bytes.Length.ShouldBeGreaterThan(1000, "metrics were sent");
        search.In("the metrics", metrics.Bytes).ShouldBeEmpty();
        return run.Patients;
    }

    private async Task SearchFilesAsync(LeakSearch search)
    {
        await ShouldSucceedAsync(search, ["check", .. Here]);
        await ShouldSucceedAsync(search, ["backup", Path.Combine(backups.Path, "stopped"), .. Here]);
        await ShouldSucceedAsync(search, ["keys", "back-up", Path.Combine(backups.Path, "keys"), .. Here]);
        await ShouldSucceedAsync(search, ["keys", "show", .. Here]);
        search.InFolders(data.Path, DevelopmentKeys.VaultOf(data.Path), temporary.Path, backups.Path).ShouldBeEmpty();
        new LeakSearch(people.Select(person => person.ChosenId)).InFolders(data.Path, DevelopmentKeys.VaultOf(data.Path), backups.Path).ShouldBeEmpty("ids that clients chose");
    }

    private async Task EraseAsync(string patient)
    {
        var traces = TracesOf(await DossierOfAsync(patient));
        Found(traces).ShouldBe(traces.Count, "before, all of it is in the files");

        var erased = await ProgramFiles.RunAsync(["erase", "--holder", "demo", "--person", patient, "--reason", "asked by the person", .. Here], Cancellation);

        erased.ExitCode.ShouldBe(0, erased.Output);
        Found(traces).ShouldBe(0);
        (await ProgramFiles.RunAsync(["check", .. Here], Cancellation)).ExitCode.ShouldBe(0);
        (await ProgramFiles.RunAsync(["erase", "--holder", "demo", "--person", patient, "--reason", "asked by the person", .. Here], Cancellation)).ExitCode.ShouldBe(3);
    }

    // What an export holds is what the store held: every secret but those of the one who was erased is found there, so the search works on real contents.
    private async Task APlantedLeakIsFoundAsync(LeakSearch search)
    {
        (await ProgramFiles.RunAsync(["export", "--holder", "demo", "--out", Path.Combine(data.Path, "planted"), .. Here], Cancellation)).ExitCode.ShouldBe(0);

        var found = search.InFolders(data.Path);

        foreach (var secret in people.Where(person => person != people[5]).SelectMany(person => person.Secrets))
            found.ShouldContain(leak => leak.Contains($"'{secret}'", StringComparison.Ordinal));
        found.ShouldNotContain(leak => leak.Contains(people[5].Family, StringComparison.Ordinal));
    }

    private static async Task ShouldSucceedAsync(LeakSearch search, string[] arguments)
    {
        var finished = await ProgramFiles.RunAsync(arguments, Cancellation);
        finished.ExitCode.ShouldBe(0, finished.Output);
        search.In("the output of " + arguments[0], Encoding.UTF8.GetBytes(finished.Output)).ShouldBeEmpty();
    }

    private async Task<long> DossierOfAsync(string patient)
    {
        await using var store = SqliteRecordStore.OpenForReading(DevelopmentKeys.Settings(data.Path));
        return (await store.LocateAsync(new ResourceKey("Patient", patient), Cancellation))!.Value.Dossier;
    }

    private List<byte[]> TracesOf(long dossier)
    {
        var traces = new List<byte[]>();
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(data.Path, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        foreach (var table in new[] { "resource", "history" })
        {
            var query = FormattableString.Invariant($"SELECT body FROM {table} WHERE row>>20=(SELECT place FROM dossier WHERE number={dossier})");
            raw.sqlite3_prepare_v2(db, query, out var statement).ShouldBe(raw.SQLITE_OK);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                traces.Add(raw.sqlite3_column_blob(statement, 0)[13..45].ToArray());
            statement.Dispose();
        }

        db.Dispose();
        traces.Count.ShouldBeGreaterThan(MadeUpPlan.Size);
        traces.Add(File.ReadAllBytes(Path.Combine(DevelopmentKeys.VaultOf(data.Path), "dossier.keys")).AsSpan((int)KeyBlock.SlotAt(dossier), KeyBlock.SlotSize).ToArray());
        return traces;
    }

    private int Found(List<byte[]> traces)
    {
        var files = new[] { data.Path, DevelopmentKeys.VaultOf(data.Path), temporary.Path }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Where(LeakSearch.IsContents).Select(File.ReadAllBytes).ToList();
        return traces.Count(trace => files.Exists(file => file.AsSpan().IndexOf(trace) >= 0));
    }
}
