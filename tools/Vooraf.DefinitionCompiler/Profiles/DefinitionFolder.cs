using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>The StructureDefinitions with snapshots, ValueSets and CodeSystems of a folder, by URL.</summary>
internal sealed class DefinitionFolder
{
    private readonly Dictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);

    internal DefinitionFolder(string folder, params string[] leftOut)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Array.Exists(leftOut, name => Path.GetRelativePath(folder, file).StartsWith(name + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                continue;
            if (JsonNode.Parse(File.ReadAllText(file)) is { } definition && IsRule(definition))
                definitions.Add(definition["url"].Text()!, definition);
        }
    }

    internal IEnumerable<JsonNode> All => definitions.Values;

    internal JsonNode? Find(string url) => definitions.GetValueOrDefault(Canonical.WithoutVersion(url));

    private static bool IsRule(JsonNode definition) => definition["resourceType"].Text() switch
    {
        "StructureDefinition" => definition["snapshot"] is not null,
        "ValueSet" or "CodeSystem" => true,
        _ => false,
    };
}
