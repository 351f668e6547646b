using System.Text.Json.Nodes;

namespace Vooraf.Planning.Derivation;

/// <summary>Names a derived resource by what it says, so that a later version of the form finds it again.</summary>
internal static class PartName
{
    /// <summary>Names the resources of one form, in their order: type and code or words, and a number where those occur more than once.</summary>
    public static string[] Of(IReadOnlyList<JsonObject> resources)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new string[resources.Count];
        for (var number = 0; number < names.Length; number++)
        {
            var name = Bare(resources[number]);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            names[number] = count == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({count})");
        }

        return names;
    }

    private static string Bare(JsonObject resource)
    {
        var type = Text(resource["resourceType"]);
        var about = type switch
        {
            "Consent" => Text(Coding(resource["scope"])?["code"]) + " " + Concept((resource["provision"]?["code"] as JsonArray)?[0]),
            "Observation" => Concept(resource["code"]),
            "RelatedPerson" => Text((resource["name"] as JsonArray)?[0]?["family"]),
            _ => "",
        };
        return (type + " " + about).TrimEnd();
    }

    private static string? Concept(JsonNode? concept) => Text(concept?["text"]) ?? Text(Coding(concept)?["code"]);

    private static JsonNode? Coding(JsonNode? concept) => (concept?["coding"] as JsonArray)?[0];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
