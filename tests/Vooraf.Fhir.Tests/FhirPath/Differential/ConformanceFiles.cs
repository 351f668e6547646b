using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>Published resources and test scripts, read where they are.</summary>
internal static class ConformanceFiles
{
    /// <summary>The resources of a folder of published test data.</summary>
    public static List<JsonElement> Resources(string folder) => In("conformance/pzp-r4/" + folder);

    /// <summary>The JSON files of a folder.</summary>
    public static List<JsonElement> In(string folder) => [.. Files(folder).Select(file => Evaluate.Parse(File.ReadAllText(file)))];

    /// <summary>A search result with these resources, those of the first type as matches.</summary>
    public static JsonElement SearchSet(IReadOnlyList<JsonElement> resources)
    {
        var entries = resources.Select(resource => new JsonObject
        {
            ["fullUrl"] = $"http://127.0.0.1/fhir/r4/{Text(resource, "resourceType")}/{Text(resource, "id")}",
            ["resource"] = JsonNode.Parse(resource.GetRawText()),
            ["search"] = new JsonObject { ["mode"] = string.Equals(Text(resource, "resourceType"), Text(resources[0], "resourceType"), StringComparison.Ordinal) ? "match" : "include" },
        });
        var bundle = new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["total"] = 1,
            ["link"] = new JsonArray(new JsonObject { ["relation"] = "self", ["url"] = "http://127.0.0.1/fhir/r4/Consent" }),
            ["entry"] = new JsonArray([.. entries]),
        };
        return Evaluate.Parse(bundle.ToJsonString());
    }

    /// <summary>Every expression in an assert of the test scripts for servers.</summary>
    public static List<string> AssertExpressions()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var version in (string[])["1.0.0-rc1", "1.0.0-rc2"])
        {
            foreach (var file in Files($"conformance/testscripts/{version}/Provider-Server"))
                Collect(Evaluate.Parse(File.ReadAllText(file)), found);
        }

        return [.. found];
    }

    private static void Collect(JsonElement script, SortedSet<string> found)
    {
        foreach (var action in script.GetProperty("test").EnumerateArray().SelectMany(test => test.GetProperty("action").EnumerateArray()))
        {
            if (action.TryGetProperty("assert", out var assert) && assert.TryGetProperty("expression", out var expression))
                found.Add(expression.GetString()!.Replace("${patient-id-samira}", "x", StringComparison.Ordinal));
        }
    }

    private static string[] Files(string folder)
    {
        var files = Directory.GetFiles(SharedFiles.PathOf(folder), "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string Text(JsonElement resource, string property) => resource.GetProperty(property).GetString()!;
}
