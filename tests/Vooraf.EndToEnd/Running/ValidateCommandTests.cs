using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Running;

/// <summary><c>vooraf validate</c>, as the real program does it.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private const string Nameless = """{"resourceType":"Patient","id":"p1"}""";
    private const string Named = """{"resourceType":"Patient","id":"p1","name":[{"use":"official","text":"Test"}]}""";
    private const string OwnProfile = "https://example.org/StructureDefinition/born";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task a_sound_file_is_zero_and_an_error_is_one()
    {
        var sound = await RunAsync("validate", Write("sound.json", Named));
        var wrong = await RunAsync("validate", Write("wrong.json", Nameless));

        (sound.ExitCode, wrong.ExitCode).ShouldBe((0, 1));
        sound.Output.ShouldContain("1 read: 0 errors");
        wrong.Output.ShouldContain("wrong.json");
        wrong.Output.ShouldContain("Patient.name");
        wrong.Output.ShouldContain("1 read: 1 errors");
    }

    [Fact]
    public async Task a_line_that_is_not_utf_8_is_an_error()
    {
        var file = Path.Combine(folder.Path, "plans.ndjson");
        await File.WriteAllBytesAsync(file, [.. System.Text.Encoding.Latin1.GetBytes(Named.Replace("Test", "T\u00e9st", StringComparison.Ordinal))], TestContext.Current.CancellationToken);

        var wrong = await RunAsync("validate", file);

        wrong.ExitCode.ShouldBe(1);
        wrong.Output.ShouldContain("not valid UTF-8");
    }

    [Fact]
    public async Task json_is_an_operation_outcome_that_names_file_and_place()
    {
        var wrong = await RunAsync("validate", Write("wrong.json", Nameless), "--json");

        wrong.ExitCode.ShouldBe(1);
        using var outcome = JsonDocument.Parse(wrong.Output);
        outcome.RootElement.GetProperty("resourceType").GetString().ShouldBe("OperationOutcome");
        var issue = outcome.RootElement.GetProperty("issue").EnumerateArray().First(one => one.GetProperty("severity").GetString() is "error");
        issue.GetProperty("expression")[0].GetString().ShouldBe("Patient.name");
        issue.GetProperty("diagnostics").GetString()!.ShouldStartWith("wrong.json: ");
    }

    [Fact]
    public async Task several_files_lines_bundles_xml_and_folders_are_read_together()
    {
        Write("plans/a.json", """{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient"}}]}""");
        Write("plans/b.ndjson", Named + "\n\n" + """{"resourceType":"Patient","gender":"blue"}""" + "\n");
        Write("plans/c.xml", """<Patient xmlns="http://hl7.org/fhir"/>""");
        var observation = Write("observation.json", """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"247751003"}]},"subject":{"reference":"Patient/p1"},"valueString":"x"}
            """);

        var all = await RunAsync("validate", Path.Combine(folder.Path, "plans"), observation, "--json");

        using var outcome = JsonDocument.Parse(all.Output);
        outcome.RootElement.GetProperty("issue").EnumerateArray().Where(one => one.GetProperty("severity").GetString() is "error")
            .Select(one => one.GetProperty("diagnostics").GetString()!.Split(':')[0] + ": " + one.GetProperty("expression")[0].GetString())
            .ShouldBe(["a.json: Bundle.entry[0].resource.name", "b.ndjson line 3: Patient.gender", "c.xml: Patient.name"], ignoreOrder: true);
        all.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task packages_of_the_operator_come_beside_the_built_in_profiles()
    {
        Write("packages/own/package.json", """{"name":"own","version":"1.0.0"}""");
        Write("packages/own/StructureDefinition-born.json", $$"""
            {
              "resourceType":"StructureDefinition","url":"{{OwnProfile}}","version":"1.0.0","kind":"resource","abstract":false,"type":"Patient",
              "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint",
              "snapshot":{"element":[
                {"id":"Patient","path":"Patient","min":0,"max":"*"},
                {"id":"Patient.birthDate","path":"Patient.birthDate","min":1,"max":"1","type":[{"code":"date"}]}]}
            }
            """);
        var file = Write("named.json", Named);

        var without = await RunAsync("validate", file, "--profile", OwnProfile);
        var with = await RunAsync("validate", file, "--profile", OwnProfile, "--packages", Path.Combine(folder.Path, "packages"));

        without.Output.ShouldContain("is not known here");
        with.Output.ShouldContain("Patient.birthDate");
        (without.ExitCode, with.ExitCode).ShouldBe((1, 1));
    }

    [Fact]
    public async Task what_is_not_there_is_three()
    {
        (await RunAsync("validate", Path.Combine(folder.Path, "absent.json"))).ExitCode.ShouldBe(3);
        (await RunAsync("validate", Write("named.json", Named), "--packages", Path.Combine(folder.Path, "absent"))).ExitCode.ShouldBe(3);
        (await RunAsync("validate")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task the_later_changes_can_be_switched_on()
    {
        var file = Write("request.json", """
            {"resourceType":"CommunicationRequest","status":"active","category":[{"coding":[{"system":"http://snomed.info/sct","code":"223449006"}]}],"subject":{"reference":"Patient/p1"},
            "requester":{"reference":"PractitionerRole/r"},"sender":{"reference":"Patient/p1"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}]}
            """);

        (await RunAsync("validate", file)).ExitCode.ShouldBe(0);
        (await RunAsync("validate", file, "--deltas", "true")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task the_published_fixtures_give_the_known_faults_and_no_others()
    {
        var fixtures = await RunAsync("validate", SharedFiles.PathOf("conformance/pzp-r4/testdata/1.0.0-rc2"), "--json");

        using var outcome = JsonDocument.Parse(fixtures.Output);
        outcome.RootElement.GetProperty("issue").EnumerateArray().Where(one => one.GetProperty("severity").GetString() is "error")
            .Select(one => one.GetProperty("diagnostics").GetString()!.Split(':')[0]).Distinct(StringComparer.Ordinal)
            .ShouldBe(["Consent-D2-ACP-TreatmentDirective-Cardiopulmonary-Resuscitation.json", "Device-D1-ACP-Medical-Device-Product-ICD.json", "Patient-ACP-Patient-Samira.json"], ignoreOrder: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static Task<FinishedCommand> RunAsync(params string[] arguments) => ProgramFiles.RunAsync(arguments, TestContext.Current.CancellationToken);
}
