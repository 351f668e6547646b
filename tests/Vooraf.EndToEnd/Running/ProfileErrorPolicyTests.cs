using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Fuzzing;

namespace Vooraf.EndToEnd.Running;

/// <summary>What a holder chose in <c>vooraf.json</c> to do with resources that do not meet their profiles, on the real program.</summary>
public sealed class ProfileErrorPolicyTests : IDisposable
{
    private const string Nameless = """{"resourceType":"Patient","id":"p2"}""";
    private const string Practitioner = """{"resourceType":"Practitioner","id":"z1","name":[{"use":"official","text":"Test"}]}""";
    private const string Sentence = "1 resources do not meet their profiles; they were accepted as they came.";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task a_strict_holder_answers_422_and_stores_nothing()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new() { Data = Data, Arguments = ["--config", Settings("strict")] }, Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);
        using var counts = new StoredCounts(Data);
        var before = counts.Now();

        var single = await client.CreateAsync(Parse(Nameless), Cancellation);
        var bundle = await client.TransactAsync(Parse($$"""{"resourceType":"Bundle","type":"transaction","entry":[{{Post(Practitioner)}},{{Post(Nameless)}}]}"""), Cancellation);

        ErrorsOf(single).ShouldBe(["Patient.name"]);
        ErrorsOf(bundle).ShouldBe(["Bundle.entry[1].resource.name"]);
        (single.Status, bundle.Status).ShouldBe((422, 422));
        counts.Now().ShouldBe(before);
        (await client.CreateAsync(Parse(Person("p1")), Cancellation)).Status.ShouldBe(201);
        counts.Now().ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Fact]
    public async Task an_import_at_a_strict_holder_names_what_it_refuses_and_brings_in_the_other_people()
    {
        var input = Write("plans.ndjson", string.Join('\n', Practitioner, Person("p1"), Goal("g1", "p1"), Nameless, Goal("g2", "p2")));
        var problems = Path.Combine(folder.Path, "problems.txt");
        string[] here = ["--environment", "Development", "--data", Data, "--config", Settings("strict")];

        var import = await RunAsync(["import", input, "--report", problems, .. here]);
        var export = await RunAsync(["export", "--out", Path.Combine(folder.Path, "export"), .. here]);

        import.ExitCode.ShouldBe(1, import.Output);
        import.Output.ShouldContain("3 resources stored");
        var refused = await File.ReadAllLinesAsync(problems, Cancellation);
        refused.Length.ShouldBe(2);
        refused[0].ShouldStartWith("refused: plans.ndjson line 4 Patient/p2 at Patient.name: ");
        refused[1].ShouldStartWith("refused: plans.ndjson line 5 Goal/g2: Not stored: it belongs together with what was refused.");
        export.ExitCode.ShouldBe(0, export.Output);
        Directory.GetFiles(Path.Combine(folder.Path, "export")).Select(Path.GetFileNameWithoutExtension).ShouldBe(["directory", "p1"], ignoreOrder: true);
        (await RunAsync(["check", .. here])).Output.ShouldNotContain("profiles");
    }

    [Fact]
    public async Task an_accepting_holder_stores_them_and_a_check_counts_them_without_calling_them_a_problem()
    {
        var input = Write("plans.ndjson", string.Join('\n', Practitioner, Person("p1"), Nameless));
        string[] here = ["--environment", "Development", "--data", Data, "--config", Settings("accept")];

        (await RunAsync(["import", input, .. here])).ExitCode.ShouldBe(0);
        var check = await RunAsync(["check", .. here]);
        Write("plans.ndjson", Person("p2"));
        (await RunAsync(["import", input, "--overwrite", .. here])).ExitCode.ShouldBe(0);
        var mended = await RunAsync(["check", .. here]);

        (check.ExitCode, mended.ExitCode).ShouldBe((0, 0));
        check.Output.ShouldContain(Sentence);
        check.Output.ShouldContain("No problems.");
        mended.Output.ShouldContain("1 older versions");
        mended.Output.ShouldNotContain("profiles");
    }

    private static string Person(string id) => $$"""{"resourceType":"Patient","id":"{{id}}","name":[{"use":"official","text":"Test"}]}""";

    private static string Goal(string id, string patient) =>
        $$"""{"resourceType":"Goal","id":"{{id}}","lifecycleStatus":"active","description":{"text":"Rust"},"subject":{"reference":"Patient/{{patient}}"} }""";

    private static string Post(string resource) => $$"""{"resource":{{resource}},"request":{"method":"POST","url":"{{(string)Parse(resource)["resourceType"]!}}"} }""";

    private static IEnumerable<string> ErrorsOf(FhirAnswer answer)
    {
        ((string?)answer.Json["resourceType"]).ShouldBe("OperationOutcome", answer.Body);
        return answer.Json["issue"]!.AsArray().Where(issue => (string?)issue!["severity"] is "error").Select(issue => (string)issue!["expression"]![0]!);
    }

    private string Settings(string profileErrors) =>
        Write("vooraf.json", $$"""{"holders":[{"id":"demo","name":"Praktijk Demo","ura":"90000100","organisationType":"Z3","profileErrors":"{{profileErrors}}"}]}""");

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static Task<FinishedCommand> RunAsync(params string[] arguments) => ProgramFiles.RunAsync(arguments, Cancellation);
}
