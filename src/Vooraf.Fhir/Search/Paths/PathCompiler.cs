using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>
/// Turns a search expression into paths, with the help of the definition table. It knows the part of FHIRPath that search parameters use:
/// paths, unions, <c>as</c> and <c>ofType</c>, <c>where(resolve() is X)</c>, <c>where(name='value')</c> and <c>X.exists() and X != false</c>.
/// </summary>
internal sealed partial class PathCompiler(FhirDefinitions definitions)
{
    /// <summary>The paths of an expression for one resource type; empty when some part of it cannot be evaluated.</summary>
    internal ImmutableArray<ElementPath> Compile(string resourceType, SearchParameterKind kind, string expression)
    {
        var paths = ImmutableArray.CreateBuilder<ElementPath>();
        if (TruthPattern().Match(expression) is { Success: true } truth)
            return Truth(resourceType, truth.Groups["path"].Value);
        foreach (var alternative in ExpressionText.Alternatives(expression))
        {
            var segments = ExpressionText.Segments(alternative);
            if (Root(resourceType, segments[0]) is not { } root)
                continue;
            if (Follow(root, char.IsAsciiLetterUpper(segments[0][0]) ? segments[1..] : segments) is not { } found)
                return [];
            paths.AddRange(found.Where(path => Leaf.CanIndex(kind, path.Type)));
        }

        return paths.ToImmutable();
    }

    // An alternative of another resource type gives null; one without a type is about the type itself.
    private TypeDefinition? Root(string resourceType, string first)
    {
        var type = definitions.FindType(resourceType);
        return char.IsAsciiLetterUpper(first[0]) && type?.Is(first) != true ? null : type;
    }

    private ImmutableArray<ElementPath> Truth(string resourceType, string element)
    {
        var segments = ExpressionText.Segments(element);
        if (Root(resourceType, segments[0]) is not { } root || Follow(root, segments[1..]) is not { } paths)
            return [];
        return [.. paths.Select(path => path with { Truth = true })];
    }

    private static List<ElementPath>? Follow(TypeDefinition root, IEnumerable<string> segments)
    {
        List<ElementPath> paths = [new([], root.Name)];
        List<TypeDefinition> types = [root];
        foreach (var segment in segments)
        {
            if (!Advance(segment, ref paths, ref types))
                return null;
        }

        return paths;
    }

    private static bool Advance(string segment, ref List<ElementPath> paths, ref List<TypeDefinition> types)
    {
        if (OfTypePattern().Match(segment) is { Success: true } ofType)
            return Keep(ofType.Groups["type"].Value, paths, types);
        if (ResolvePattern().Match(segment) is { Success: true } resolve)
        {
            paths = paths.ConvertAll(path => path with { Target = resolve.Groups["type"].Value });
            return true;
        }

        if (FieldPattern().Match(segment) is { Success: true } field)
        {
            var filter = new FieldFilter(field.Groups["name"].Value, field.Groups["value"].Value);
            paths = paths.ConvertAll(path => path with { Steps = path.Steps.SetItem(path.Steps.Length - 1, path.Steps[^1] with { Filter = filter }) });
            return true;
        }

        return NamePattern().IsMatch(segment) && Descend(segment, ref paths, ref types);
    }

    private static bool Keep(string type, List<ElementPath> paths, List<TypeDefinition> types)
    {
        for (var place = paths.Count - 1; place >= 0; place--)
        {
            if (string.Equals(paths[place].Type, type, StringComparison.Ordinal))
                continue;
            paths.RemoveAt(place);
            types.RemoveAt(place);
        }

        return paths.Count > 0;
    }

    private static bool Descend(string name, ref List<ElementPath> paths, ref List<TypeDefinition> types)
    {
        List<ElementPath> deeper = [];
        List<TypeDefinition> deeperTypes = [];
        for (var place = 0; place < paths.Count; place++)
        {
            if (types[place].FindElement(name) is not { } element)
                continue;
            foreach (var type in element.Types)
            {
                deeper.Add(new(paths[place].Steps.Add(new(PropertyOf(element, type))), type.Name));
                deeperTypes.Add(type.Definition);
            }
        }

        (paths, types) = (deeper, deeperTypes);
        return paths.Count > 0;
    }

    private static string PropertyOf(ElementDefinition element, ElementType type) =>
        element.IsChoice ? element.Name + char.ToUpperInvariant(type.Name[0]) + type.Name[1..] : element.Name;

    [GeneratedRegex(@"^(?<path>[\w.]+)\.exists\(\) and \k<path> != false$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TruthPattern();

    [GeneratedRegex(@"^ofType\((?<type>\w+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTypePattern();

    [GeneratedRegex(@"^where\(resolve\(\) is (?<type>\w+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResolvePattern();

    [GeneratedRegex(@"^where\((?<name>\w+)\s*=\s*'(?<value>[^']*)'\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
