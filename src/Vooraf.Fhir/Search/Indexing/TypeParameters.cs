using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search.Paths;

namespace Vooraf.Fhir.Search.Indexing;

/// <summary>The supported search parameters of one resource type, compiled.</summary>
internal sealed class TypeParameters
{
    private const byte FirstExtra = 100;
    private const byte ExtraNumbers = 28;

    private readonly FrozenDictionary<string, SearchParameter> byCode;
    private readonly bool keepsReferences;
    private readonly PathTree tree;
    private readonly TruthPath[] truths;

    private TypeParameters(string resourceType, ImmutableArray<SearchParameter> supported)
    {
        // The references of a stored Bundle point to its own entries.
        keepsReferences = resourceType is "Bundle";
        Supported = supported;
        byCode = supported.ToFrozenDictionary(parameter => parameter.Code, StringComparer.Ordinal);
        var paths = supported.SelectMany(parameter => parameter.Paths.Select(path => (Parameter: parameter, Path: path))).ToList();
        tree = PathTree.Of(paths.Where(pair => !pair.Path.Truth).Select(pair => (pair.Path.Steps, Leaf.For(pair.Parameter, pair.Path))));
        truths = [.. paths.Where(pair => pair.Path.Truth).GroupBy(pair => pair.Parameter).Select(group => TruthPath.Of(group.Key, group.Select(pair => pair.Path)))];
    }

    /// <summary>In the order of their codes.</summary>
    internal ImmutableArray<SearchParameter> Supported { get; }

    internal SearchParameter? Find(string code) => byCode.GetValueOrDefault(code);

    internal byte[]? Extract(JsonElement resource, string? ownBase, Func<string, string?>? newReference)
    {
        var index = new IndexBuilder(ownBase, keepsReferences ? null : newReference);
        tree.Extract(resource, index);
        foreach (var truth in truths)
            truth.Extract(resource, index);
        return index.IsFull ? null : index.ToArray();
    }

    /// <summary>Compiles the parameters of a type.</summary>
    /// <exception cref="ArgumentException">Two extra parameters of the type get the same number, or an extra one has a code that R4 has.</exception>
    internal static TypeParameters Compile(FhirDefinitions definitions, string resourceType, IReadOnlyList<SearchParameterDefinition> extras)
    {
        var type = definitions.FindType(resourceType) ?? throw new ArgumentException($"{resourceType} is no R4 resource type", nameof(resourceType));
        var compiler = new PathCompiler(definitions);
        var supported = new List<SearchParameter>();
        byte number = 0;
        foreach (var definition in definitions.SearchParameters.Where(one => one.Bases.Any(type.Is)).OrderBy(one => one.Code, StringComparer.Ordinal))
            Add(definition, number++);
        foreach (var definition in extras.Where(one => one.Bases.Contains(resourceType, StringComparer.Ordinal)))
            Add(definition, NumberOf(definition.Url));
        if (supported.DistinctBy(parameter => parameter.Number).Count() < supported.Count || supported.DistinctBy(parameter => parameter.Code, StringComparer.Ordinal).Count() < supported.Count)
            throw new ArgumentException($"Two search parameters of {resourceType} have the same code or the same number", nameof(extras));
        return new(resourceType, [.. supported.OrderBy(parameter => parameter.Code, StringComparer.Ordinal)]);

        void Add(SearchParameterDefinition definition, byte place)
        {
            var paths = definition.Expression.Length == 0 ? [] : compiler.Compile(resourceType, definition.Kind, definition.Expression);
            if (IsWithoutIndex(definition.Code))
                supported.Add(new(definition, resourceType, place, []));
            else if (paths.Length > 0)
                supported.Add(new(definition, resourceType, place, paths));
        }
    }

    private static bool IsWithoutIndex(string code) => code is SearchCodes.Id or SearchCodes.LastUpdated;

    // The numbers of R4 are fixed, since R4 is. A number of an extra parameter must not depend on which others there are, so it comes from its URL.
    private static byte NumberOf(string url)
    {
        var hash = 2166136261u;
        foreach (var letter in url)
            hash = (hash ^ letter) * 16777619u;
        return (byte)(FirstExtra + (hash % ExtraNumbers));
    }
}
