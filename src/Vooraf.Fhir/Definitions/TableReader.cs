using System.Globalization;

namespace Vooraf.Fhir.Definitions;

/// <summary>Makes definitions of the lines of the table.</summary>
internal static class TableReader
{
    internal static TypeDefinition Type(FhirDefinitions definitions, List<string[]> lines, TypeDefinition? parent, IReadOnlyList<CodeList> codes)
    {
        var head = lines[0];
        var elements = new List<ElementDefinition>(parent?.Elements ?? []);
        foreach (var line in lines.Skip(1))
            elements.Add(Element(definitions, line, elements.Count, codes));
        var kind = Enum.Parse<TypeKind>(head[2], ignoreCase: true);
        return new TypeDefinition(head[1], kind, parent, head[4].Length > 0, [.. elements]);
    }

    internal static CodeList Codes(string[] line) => new(line[2], line[3]);

    internal static SearchParameterDefinition SearchParameter(string[] line) =>
        new(line[1], Enum.Parse<SearchParameterKind>(line[2], ignoreCase: true), line[3], Words(line[4]), Words(line[5]), line[6]);

    internal static string[] Words(string field) => field.Length == 0 ? [] : field.Split(' ');

    private static ElementDefinition Element(FhirDefinitions definitions, string[] line, int index, IReadOnlyList<CodeList> codes)
    {
        var max = line[3] is "*" ? int.MaxValue : int.Parse(line[3], CultureInfo.InvariantCulture);
        var types = Array.ConvertAll(Words(line[5]), text => ElementType(definitions, text));
        return new ElementDefinition(
            line[1],
            index,
            int.Parse(line[2], CultureInfo.InvariantCulture),
            max,
            types,
            line[4].Contains('C', StringComparison.Ordinal),
            line[4].Contains('S', StringComparison.Ordinal),
            line[4].Contains('M', StringComparison.Ordinal),
            line[4].Contains('A', StringComparison.Ordinal),
            line[6].Length == 0 ? null : codes[int.Parse(line[6], CultureInfo.InvariantCulture)]);
    }

    private static ElementType ElementType(FhirDefinitions definitions, string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0
            ? new ElementType(definitions, text, [])
            : new ElementType(definitions, text[..bracket], text[(bracket + 1)..^1].Split('|'));
    }
}
