using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler;

/// <summary>The T and E lines: every type with the elements that its base does not have.</summary>
internal sealed class TypeLines(BindingCodes bindings, DataElements dataElements)
{
    private readonly Dictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);

    internal void Add(JsonNode definition)
    {
        var isType = definition["resourceType"].Text() is "StructureDefinition" && definition["kind"].Text() is not "logical" && definition["fhirVersion"].Text() is "4.0.1";
        if (isType && definition["derivation"].Text() is not "constraint")
            _definitions.Add(definition["type"].Text()!, definition);
    }

    internal void WriteTo(StringBuilder table)
    {
        foreach (var (name, definition) in _definitions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var kind = definition["kind"].Text()!.Replace("-type", "", StringComparison.Ordinal);
            var parent = ElementLine.LastPart(definition["baseDefinition"].Text() ?? "");
            var isAbstract = (bool?)definition["abstract"] is true;
            Write(table, name, kind, parent, isAbstract, [.. dataElements.Correct(definition["snapshot"]!["element"].Items())]);
        }
    }

    private void Write(StringBuilder table, string path, string kind, string parent, bool isAbstract, JsonNode[] all)
    {
        table.Append("T\t").Append(path).Append('\t').Append(kind).Append('\t').Append(parent).Append('\t').Append(isAbstract ? "A" : "").Append('\n');
        var inherited = ElementsOf(parent);
        var backbones = new List<JsonNode>();
        foreach (var element in all.Where(element => IsChild(element, path)))
        {
            var name = element["path"].Text()![(path.Length + 1)..];
            if (inherited.Contains(name) || (kind is "primitive" && name is "value"))
                continue;
            var isBackbone = Array.Exists(all, other => IsChild(other, element["path"].Text()!));
            if (isBackbone)
                backbones.Add(element);
            ElementLine.Write(table, element, name, isBackbone, bindings);
        }

        foreach (var backbone in backbones)
            Write(table, backbone["path"].Text()!, "backbone", backbone["type"]![0]!["code"].Text()!, isAbstract: false, all);
    }

    private HashSet<string> ElementsOf(string type)
    {
        if (!_definitions.TryGetValue(type, out var definition))
            return [];
        var elements = definition["snapshot"]!["element"].Items().Where(element => IsChild(element, type));
        return elements.Select(element => element["path"].Text()![(type.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsChild(JsonNode element, string parent)
    {
        var path = element["path"].Text()!;
        return path.Length > parent.Length && path[parent.Length] == '.'
            && path.StartsWith(parent, StringComparison.Ordinal) && path.IndexOf('.', parent.Length + 1) < 0;
    }
}
