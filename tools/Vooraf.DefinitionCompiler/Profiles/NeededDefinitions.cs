using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>Finds everything that definitions point to, directly or not: bases, profiles of types, targets, value sets and the code systems these take whole.</summary>
internal sealed class NeededDefinitions(DefinitionFolder own, DefinitionFolder others)
{
    /// <summary>The definitions of a folder and all they need.</summary>
    internal IEnumerable<JsonNode> All(DefinitionFolder roots) => Reach(roots.All, own.Find, others.Find);

    /// <summary>The definitions of a folder and the terminology they need; the profiles they need stand in the table below.</summary>
    internal IEnumerable<JsonNode> Layer(DefinitionFolder roots) => Reach(roots.All, own.Find);

    private static HashSet<JsonNode> Reach(IEnumerable<JsonNode> roots, params Func<string, JsonNode?>[] sources)
    {
        var reached = new HashSet<JsonNode>();
        var waiting = new Queue<JsonNode>(roots);
        while (waiting.TryDequeue(out var definition))
        {
            if (!reached.Add(definition))
                continue;
            foreach (var url in Pointers(definition))
            {
                if (sources.Select(find => find(url)).FirstOrDefault(found => found is not null) is { } needed)
                    waiting.Enqueue(needed);
            }
        }

        return reached;
    }

    private static IEnumerable<string> Pointers(JsonNode definition) => definition["resourceType"].Text() switch
    {
        "StructureDefinition" => definition["snapshot"]!["element"].Items().SelectMany(OfElement).Append(definition["baseDefinition"].Text()!),
        "ValueSet" => Includes(definition).SelectMany(OfInclude),
        _ => [],
    };

    private static IEnumerable<string> OfElement(JsonNode element)
    {
        foreach (var type in element["type"].Items())
        {
            foreach (var url in type["profile"].Items().Concat(type["targetProfile"].Items()))
                yield return url.Text()!;
        }

        if (SlimProfile.IsRule(element["binding"]))
            yield return element["binding"]!["valueSet"].Text()!;
    }

    private static IEnumerable<JsonNode> Includes(JsonNode valueSet) =>
        valueSet["compose"]?["include"].Items().Concat(valueSet["compose"]!["exclude"].Items()) ?? [];

    private static IEnumerable<string> OfInclude(JsonNode include)
    {
        foreach (var url in include["valueSet"].Items())
            yield return url.Text()!;
        if (include["system"].Text() is { } system && include["concept"] is null)
            yield return system;
    }
}
