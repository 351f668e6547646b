using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

public sealed class FolderTests : IDisposable
{
    private const string Script = """{ "resourceType": "TestScript", "name": "s", "status": "active", "fixture": [ { "id": "f", "resource": { "reference": "REFERENCE" } } ], "test": [ { "action": [ { "operation": { "type": { "code": "create" }, "resource": "Patient", "sourceId": "f" } } ] } ] }""";

    private readonly DirectoryInfo outer = Directory.CreateTempSubdirectory("vooraf-scripts-");

    private string Folder => Path.Combine(outer.FullName, "scripts");

    public void Dispose() => outer.Delete(recursive: true);

    [Theory]
    [InlineData("parts/patient.json", true)]
    [InlineData("../outside.json", false)]
    [InlineData("parts/absent.json", false)]
    [InlineData("http://example.org/patient.json", false)]
    public async Task Fixtures_are_read_from_inside_the_folder_only(string reference, bool found)
    {
        Write("scripts/one.json", Script.Replace("REFERENCE", reference, StringComparison.Ordinal));
        Write("scripts/parts/patient.json", """{ "resourceType": "Patient" }""");
        Write("outside.json", """{ "resourceType": "Patient" }""");
        var server = ForeignServer.Giving("""{ "resourceType": "Patient" }""", 201);

        var (scripts, issues) = TestScriptFolder.Read(Folder);
        var result = await Scripts.RunAsync(scripts.ShouldHaveSingleItem(), server);

        issues.ShouldBeEmpty();
        result.Holds.ShouldBe(found);
        server.Asked.Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public void A_script_that_cannot_be_read_is_named()
    {
        Write("scripts/broken.json", """{ "resourceType": "TestScript", """);
        Write("scripts/broken.xml", """<TestScript xmlns="http://hl7.org/fhir"><surprise/></TestScript>""");

        var (scripts, issues) = TestScriptFolder.Read(Folder);

        scripts.ShouldBeEmpty();
        issues.Select(issue => issue.Diagnostics.Split(':')[0]).ShouldBe(["broken.json", "broken.xml"]);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(outer.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
