using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler;

/// <summary>One E line.</summary>
internal static class ElementLine
{
    private const string FhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";

    internal static void Write(StringBuilder table, JsonNode element, string name, bool isBackbone, BindingCodes bindings)
    {
        var isChoice = name.EndsWith("[x]", StringComparison.Ordinal);
        table.Append("E\t").Append(isChoice ? name[..^3] : name);
        table.Append('\t').Append((int)element["min"]!).Append('\t').Append(element["max"].Text()).Append('\t');
        table.Append(isChoice ? "C" : "").Append((bool?)element["isSummary"] is true ? "S" : "").Append((bool?)element["isModifier"] is true ? "M" : "");
        table.Append(IsAttribute(element) ? "A" : "").Append('\t').Append(isBackbone ? element["path"].Text() : Types(element));
        table.Append('\t').Append(bindings.NumberFor(element)).Append('\n');
    }

    internal static string LastPart(string url) => url[(url.LastIndexOf('/') + 1)..];

    private static bool IsAttribute(JsonNode element) => element["representation"].Items().Any(item => item.Text() is "xmlAttr");

    private static string Types(JsonNode element) =>
        element["contentReference"].Text() is { } reference
            ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..]
            : string.Join(' ', element["type"].Items().Select(type => TypeOf(element, type)));

    private static string TypeOf(JsonNode element, JsonNode type)
    {
        // The snapshots say "string" for Resource.id; the specification's own page and its regular expression say "id".
        if (element["path"].Text() is "Resource.id")
            return "id";
        var code = type["code"].Text()!;
        if (code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal))
            return type["extension"].Items().FirstOrDefault(item => item["url"].Text() is FhirType)?["valueUrl"].Text() ?? "string";
        var targets = type["targetProfile"].Items().Select(target => LastPart(target.Text()!)).ToArray();
        return targets.Length == 0 || targets.Contains("Resource", StringComparer.Ordinal) ? code : $"{code}({string.Join('|', targets)})";
    }
}
