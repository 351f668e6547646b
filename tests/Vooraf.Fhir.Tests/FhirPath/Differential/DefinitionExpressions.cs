using System.Text.Json;
using System.Text.RegularExpressions;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>The expressions in StructureDefinitions and SearchParameters, each on the elements for which it is meant.</summary>
internal sealed partial class DefinitionExpressions(JudgedResources resources)
{
    private const int MostContexts = 3;

    private readonly Dictionary<string, HashSet<string>> _contexts = new(StringComparer.Ordinal);

    public List<Question> Questions { get; } = [];

    /// <summary>Adds those of a definition; other resources have none.</summary>
    public void Add(JsonElement definition)
    {
        switch (definition.GetProperty("resourceType").GetString())
        {
            case "StructureDefinition" when definition.TryGetProperty("snapshot", out var snapshot):
                AddElements(definition.GetProperty("type").GetString()!, snapshot);
                break;
            case "SearchParameter" when definition.TryGetProperty("expression", out var expression):
                foreach (var type in definition.GetProperty("base").EnumerateArray())
                    Add(expression.GetString()!, type.GetString()!, type.GetString()!);
                break;
        }
    }

    private void AddElements(string type, JsonElement snapshot)
    {
        foreach (var element in snapshot.GetProperty("element").EnumerateArray())
        {
            var path = element.GetProperty("path").GetString()!;
            if (element.TryGetProperty("constraint", out var constraints))
            {
                foreach (var constraint in constraints.EnumerateArray().Where(constraint => constraint.TryGetProperty("expression", out _)))
                    Add(constraint.GetProperty("expression").GetString()!, type, path);
            }

            if (element.TryGetProperty("slicing", out var slicing) && slicing.TryGetProperty("discriminator", out var discriminators))
            {
                foreach (var discriminator in discriminators.EnumerateArray())
                    Add(discriminator.GetProperty("path").GetString()!, type, path);
            }
        }
    }

    private void Add(string expression, string type, string path)
    {
        if (FhirDefinitions.R4.FindType(type) is not { } definition)
            return;
        if (!_contexts.TryGetValue(expression, out var contexts))
            _contexts[expression] = contexts = new HashSet<string>(StringComparer.Ordinal);
        if (contexts.Count < MostContexts && contexts.Add(path))
            Questions.Add(new Question(expression, Context(definition, path), Resources(definition), IsPublished: true));
    }

    private IReadOnlyList<string> Resources(TypeDefinition type) =>
        type is { Kind: TypeKind.Resource, IsAbstract: false } ? resources.OfType(type.Name) : resources.OneOfEach();

    /// <summary>The path of an element definition as an expression: elements of data types are looked for wherever they are.</summary>
    private static string? Context(TypeDefinition type, string path)
    {
        var below = string.Concat(path.Split('.').Skip(1).Select(name => "." + Name(name)));
        if (type.Kind == TypeKind.Resource)
            return below.Length == 0 ? null : type.Name + below;
        return type.Name switch
        {
            "Element" => "descendants()",
            "Extension" => "descendants().extension",
            _ => $"descendants().ofType({type.Name})",
        } + below;
    }

    private static string Name(string element)
    {
        var name = ChoiceMark().Replace(element, "");
        return name is "contains" or "div" or "as" or "is" or "in" ? $"`{name}`" : name;
    }

    [GeneratedRegex(@"\[x\]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChoiceMark();
}
