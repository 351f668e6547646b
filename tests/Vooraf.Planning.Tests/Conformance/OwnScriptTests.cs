using System.Reflection;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Planning.Conformance;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.Conformance;

/// <summary>The scripts as they ship; what they find is seen in the end-to-end tests.</summary>
public sealed class OwnScriptTests
{
    private static readonly Assembly Planning = typeof(OwnScripts).Assembly;

    public static TheoryData<string> Files => [.. Planning.GetManifestResourceNames().Where(name => name.Contains(".Conformance.Scripts.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_a_valid_R4_TestScript_named_as_its_file_with_an_address_of_its_own(string file)
    {
        using var reading = ResourceReader.Read(Content(file));

        reading.Issues.ShouldBeEmpty();
        var script = reading.Document!.RootElement;
        file.ShouldEndWith($".Scripts.{Text(script, "name")}.json");
        Text(script, "url").ShouldBe("https://vooraf.example/TestScript/" + Text(script, "name"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_needs_the_id_of_a_person_and_nothing_else(string file)
    {
        using var reading = ResourceReader.Read(Content(file));
        var script = reading.Document!.RootElement;
        if (!script.TryGetProperty("variable", out var variables))
            return;

        variables.EnumerateArray()
            .Where(variable => !variable.TryGetProperty("expression", out _))
            .ShouldAllBe(variable => variable.GetProperty("name").ValueEquals(ConformanceKit.PatientVariable));
    }

    [Fact]
    public void There_is_one_for_every_profile_of_the_standard()
    {
        var profiles = PzpStandard.Load().Profiles.Select(profile => profile.Canonical).Order(StringComparer.Ordinal);

        var judged = Files.Select(file => Content(file)).SelectMany(Profiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        judged.ShouldBe(profiles);
    }

    [Theory]
    [InlineData("Procedure", "&_include=Procedure:encounter")]
    [InlineData("Encounter", "reason-reference:Procedure.code=http://snomed.info/sct|713603004")]
    [InlineData("Consent", "category=http://snomed.info/sct|129125009")]
    [InlineData("Consent", "category=http://terminology.hl7.org/CodeSystem/consentcategorycodes|acd")]
    [InlineData("Goal", "category=http://snomed.info/sct|713603004")]
    [InlineData("Observation", "code=http://snomed.info/sct|153851000146100,395091006,340171000146104,247751003,570801000146104")]
    [InlineData("DeviceUseStatement", "device.type=http://snomed.info/sct|72506001,465460004,468542000,704707009,1263462004,1236894001")]
    [InlineData("CommunicationRequest", "category=http://snomed.info/sct|223449006")]
    [InlineData("QuestionnaireResponse", "questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020")]
    public void There_is_one_for_every_query_of_the_standard(string type, string parameters) =>
        Files.Where(file => file.Data.Contains(".query-", StringComparison.Ordinal)).Select(file => Content(file))
            .ShouldContain(content => Searches(content).Any(search => search.Type == type && search.Parameters.Contains(parameters, StringComparison.Ordinal)));

    private static IEnumerable<string> Profiles(byte[] content)
    {
        using var script = JsonDocument.Parse(content);
        if (!script.RootElement.TryGetProperty("profile", out var profiles))
            return [];
        return [.. profiles.EnumerateArray().Select(profile => Text(profile, "reference")).Where(profile => !profile.StartsWith("http://hl7.org/", StringComparison.Ordinal))];
    }

    private static List<(string Type, string Parameters)> Searches(byte[] content)
    {
        using var script = JsonDocument.Parse(content);
        return [.. script.RootElement.GetProperty("test").EnumerateArray()
            .SelectMany(test => test.GetProperty("action").EnumerateArray())
            .Where(action => action.TryGetProperty("operation", out var operation) && operation.TryGetProperty("params", out _))
            .Select(action => (Text(action.GetProperty("operation"), "resource"), Text(action.GetProperty("operation"), "params")))];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static byte[] Content(string file)
    {
        using var stream = Planning.GetManifestResourceStream(file)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
