using System.Text.Json.Nodes;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>The codes that published value sets list one by one.</summary>
internal static class Codes
{
    private static readonly Lazy<Dictionary<string, HashSet<(string System, string Code)>>> Sets = new(Read);

    public static bool AreIn(JsonNode value, string valueSet) => OfValue(value).Any(code => ListedIn(valueSet).Contains(code));

    /// <summary>The codes listed; empty when the value set is not published with the profiles, or lists none.</summary>
    public static IReadOnlySet<(string System, string Code)> ListedIn(string valueSet) => Sets.Value.GetValueOrDefault(valueSet.Split('|')[0]) ?? [];

    private static IEnumerable<(string System, string Code)> OfValue(JsonNode value) =>
        value is JsonObject && value["coding"] is JsonArray codings
            ? codings.Select(static coding => ((string?)coding!["system"] ?? "", (string?)coding["code"] ?? ""))
            : value is JsonObject ? [((string?)value["system"] ?? "", (string?)value["code"] ?? "")] : [];

    private static Dictionary<string, HashSet<(string System, string Code)>> Read()
    {
        string[] folders = ["pzp-r4-rc2-reconstructed/valuesets", "nl-core/terminology-json"];
        return folders
            .SelectMany(static folder => Directory.GetFiles(SharedFiles.PathOf("conformance/" + folder), "ValueSet-*.json"))
            .Select(static file => JsonNode.Parse(File.ReadAllText(file))!)
            .ToDictionary(static set => (string)set["url"]!, Listed, StringComparer.Ordinal);
    }

    private static HashSet<(string System, string Code)> Listed(JsonNode set) =>
    [
        .. set["compose"]!["include"]!.AsArray().SelectMany(static include => (include!["concept"]?.AsArray() ?? [])
            .Select(concept => ((string?)include["system"] ?? "", (string)concept!["code"]!))),
    ];
}
