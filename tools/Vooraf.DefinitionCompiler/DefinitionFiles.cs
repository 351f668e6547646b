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

    /// <summary>The resources in a Bundle; those of a later FHIR version, which the package mixes in, left out.</summary>
    internal static IEnumerable<JsonNode> Resources(string package, string file) =>
        Read(package, file)["entry"]!.AsArray().Select(entry => entry!["resource"]!)
            .Where(resource => resource["version"].Text()?.StartsWith('5') is not true);

    internal static string? Text(this JsonNode? node) => (string?)node;

    internal static IEnumerable<JsonNode> Items(this JsonNode? node) => node is JsonArray array ? array.Select(item => item!) : [];
}
