using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler;

/// <summary>Reads HL7's definition Bundles from the unpacked package.</summary>
internal static class DefinitionFiles
{
    internal static JsonNode Read(string package, string file)
    {
        using var stream = File.OpenRead(Path.Combine(package, "dist", "fhir", "r4", file));
        return JsonNode.Parse(stream) ?? throw new InvalidDataException(file + " is empty");
    }

    internal static IEnumerable<JsonNode> Resources(string package, string file) =>
        Read(package, file)["entry"]!.AsArray().Select(entry => entry!["resource"]!);

    internal static string? Text(this JsonNode? node) => (string?)node;

    internal static IEnumerable<JsonNode> Items(this JsonNode? node) => node is JsonArray array ? array.Select(item => item!) : [];
}
