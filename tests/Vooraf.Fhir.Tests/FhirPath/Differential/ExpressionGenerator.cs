using System.Globalization;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>Makes expressions of every sort around paths that the resource really has; the same random numbers give the same expression.</summary>
internal sealed class ExpressionGenerator(Random random, JsonElement resource)
{
    private static readonly string[] Strings = ["''", "'a'", "'B'", "'1'", "'http'", "'2020-05-01'", "'final'"];
    private static readonly string[] Numbers = ["0", "1", "2", "7", "1.5", "(-1)", "10"];
    private static readonly string[] Booleans = ["true", "false", "{}"];

    public string Make() => random.Next(4) switch
    {
        0 => Items(3),
        1 => Text(3),
        2 => Number(3),
        _ => Truth(3),
    };

    private string Truth(int depth) => depth == 0
        ? $"{Path()}.exists()"
        : random.Next(12) switch
        {
            0 => $"{Items(depth - 1)}.{Pick("exists", "empty")}()",
            1 => $"{Items(depth - 1)}.{Pick("exists", "all")}({Truth(depth - 1)})",
            2 => $"({Truth(depth - 1)} {Pick("and", "or", "xor", "implies")} {Truth(depth - 1)})",
            3 => $"({Truth(depth - 1)}).not()",
            4 => $"({Text(depth - 1)} {Pick("=", "!=", "~", "!~", "<", ">", "<=", ">=")} {Text(depth - 1)})",
            5 => $"({Number(depth - 1)} {Pick("=", "!=", "~", "!~", "<", ">", "<=", ">=")} {Number(depth - 1)})",
            6 => $"{Text(depth - 1)}.{Pick("startsWith", "endsWith", "contains", "matches")}({Pick(Strings)})",
            7 => $"({Items(depth - 1)} {Pick("=", "!=", "~", "!~")} {Items(depth - 1)})",
            8 => $"({Text(depth - 1)} in {Items(depth - 1)})",
            9 => $"{Items(depth - 1)}.{Pick("isDistinct()", "first() is Coding", "first().hasValue()", "count() > 1")}",
            10 => $"{Items(depth - 1)}.{Pick("subsetOf", "supersetOf")}({Items(depth - 1)})",
            _ => Pick(Booleans),
        };

    private string Items(int depth) => depth == 0
        ? Path()
        : random.Next(14) switch
        {
            0 => $"{Items(depth - 1)}.where({Truth(depth - 1)})",
            1 => $"{Items(depth - 1)}.select({Items(depth - 1)})",
            2 => $"({Items(depth - 1)} | {Items(depth - 1)})",
            3 => $"{Items(depth - 1)}.{Pick("first", "last", "tail", "distinct", "children")}()",
            4 => $"{Items(depth - 1)}.{Pick("skip", "take")}({random.Next(3)})",
            5 => $"{Items(depth - 1)}[{random.Next(2)}]",
            6 => $"{Items(depth - 1)}.{Pick("union", "combine", "intersect", "exclude")}({Items(depth - 1)})",
            7 => $"iif({Truth(depth - 1)}, {Items(depth - 1)}, {Items(depth - 1)})",
            8 => $"{Items(depth - 1)}.ofType({Pick("Coding", "boolean", "code", "Reference", "Identifier", "Extension", "CodeableConcept", "dateTime", "Period")})",
            9 => $"{Items(depth - 1)}.repeat({Pick("item", "extension", "coding", "code", "children()")})",
            10 => $"{Items(depth - 1)}.descendants().ofType({Pick("Coding", "Reference", "Period", "HumanName")})",
            _ => Path(),
        };

    private string Text(int depth) => depth == 0
        ? Pick(Strings)
        : random.Next(8) switch
        {
            0 => $"{Items(depth - 1)}.ofType({Pick("code", "uri", "boolean", "dateTime", "canonical")}).first().toString()",
            1 => $"{Text(depth - 1)}.{Pick("upper", "lower", "trim")}()",
            2 => $"{Text(depth - 1)}.substring({random.Next(3)}, {random.Next(4)})",
            3 => $"({Text(depth - 1)} & {Text(depth - 1)})",
            4 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            5 => $"{Text(depth - 1)}.replace({Pick(Strings)}, {Pick(Strings)})",
            6 => $"{Number(depth - 1)}.toString()",
            _ => Pick(Strings),
        };

    private string Number(int depth) => depth == 0
        ? Pick(Numbers)
        : random.Next(9) switch
        {
            0 => $"{Items(depth - 1)}.count()",
            1 => $"{Text(depth - 1)}.length()",
            2 => $"({Number(depth - 1)} {Pick("+", "-", "*", "div", "mod")} {Number(depth - 1)})",
            3 => $"{Text(depth - 1)}.indexOf({Pick(Strings)})",
            4 => $"({Number(depth - 1)}).{Pick("abs", "ceiling", "floor", "truncate")}()",
            5 => $"(1 | 2 | 3).aggregate($total + $this, {random.Next(5).ToString(CultureInfo.InvariantCulture)})",
            6 => $"{Text(depth - 1)}.toInteger()",
            _ => Pick(Numbers),
        };

    /// <summary>Walks down in the resource, and sometimes off it.</summary>
    private string Path()
    {
        var path = new StringBuilder();
        var (element, type) = (resource, FhirDefinitions.R4.FindType(resource.GetProperty("resourceType").GetString()!));
        for (var steps = random.Next(1, 4); steps > 0 && element.ValueKind == JsonValueKind.Object && type is not null; steps--)
        {
            var properties = element.EnumerateObject().Where(property => type.FindProperty(Encoding.UTF8.GetBytes(property.Name)) is { IsSibling: false }).ToList();
            if (properties.Count == 0)
                break;
            var property = properties[random.Next(properties.Count)];
            var definition = type.FindProperty(Encoding.UTF8.GetBytes(property.Name))!;
            path.Append(path.Length == 0 ? "" : ".").Append(definition.Element.Name is "div" ? "`div`" : definition.Element.Name);
            type = definition.Type.Definition;
            element = property.Value.ValueKind == JsonValueKind.Array ? property.Value[random.Next(property.Value.GetArrayLength())] : property.Value;
        }

        return path.Length == 0 ? "$this" : path.ToString();
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
