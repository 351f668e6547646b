using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler;

/// <summary>The V lines: codes of the value sets that a <c>code</c> element must be taken from, where they are few and all in the package.</summary>
internal sealed class BindingCodes
{
    private const int MostCodes = 250;
    private readonly Dictionary<string, JsonNode> _valueSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode> _codeSystems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder _lines = new();

    internal BindingCodes(string package)
    {
        foreach (var resource in DefinitionFiles.Resources(package, "valuesets.json"))
            (resource["resourceType"].Text() is "ValueSet" ? _valueSets : _codeSystems).TryAdd(resource["url"].Text()!, resource);
    }

    internal string NumberFor(JsonNode element)
    {
        var isCode = element["type"].Items().Any(type => type["code"].Text() is "code");
        if (!isCode || element["binding"]?["strength"].Text() is not "required" || element["binding"]!["valueSet"].Text() is not { } url)
            return "";
        url = url.Split('|')[0];
        if (!_numbers.TryGetValue(url, out var number))
            _numbers[url] = number = Add(url);
        return number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    internal void WriteTo(StringBuilder table) => table.Append(_lines);

    private int? Add(string url)
    {
        if (Expand(url) is not { Count: > 0 and <= MostCodes } codes)
            return null;
        var number = _numbers.Count(pair => pair.Value is not null);
        _lines.Append("V\t").Append(number).Append('\t').Append(url).Append('\t').AppendJoin(' ', codes).Append('\n');
        return number;
    }

    private List<string>? Expand(string url)
    {
        if (!_valueSets.TryGetValue(url, out var valueSet) || valueSet["compose"]?["exclude"] is not null)
            return null;
        var codes = new List<string>();
        foreach (var include in valueSet["compose"]?["include"].Items() ?? [])
        {
            if (CodesOf(include) is not { } some)
                return null;
            codes.AddRange(some);
        }

        return codes.Exists(code => code.Contains(' ', StringComparison.Ordinal)) ? null : codes;
    }

    private List<string>? CodesOf(JsonNode include)
    {
        if (include["filter"] is not null)
            return null;
        if (include["valueSet"] is JsonArray { Count: 1 } nested)
            return include["system"] is null ? Expand(nested[0].Text()!.Split('|')[0]) : null;
        if (include["concept"] is { } concepts)
            return [.. concepts.Items().Select(concept => concept["code"].Text()!)];
        return _codeSystems.TryGetValue(include["system"].Text()!, out var system) && system["content"].Text() is "complete"
            ? [.. Flatten(system["concept"])]
            : null;
    }

    private static IEnumerable<string> Flatten(JsonNode? concepts) =>
        concepts.Items().SelectMany(concept => Flatten(concept["concept"]).Prepend(concept["code"].Text()!));
}
