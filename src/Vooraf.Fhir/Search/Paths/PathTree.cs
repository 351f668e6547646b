using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>
/// All paths of one resource type, joined where they begin alike, so that extraction looks up each JSON property once. Immutable.
/// </summary>
internal sealed class PathTree
{
    private readonly byte[] property;
    private readonly FieldFilter? filter;
    private readonly bool filters;
    private readonly Leaf[] leaves;
    private readonly PathTree[] children;

    private PathTree(string property, FieldFilter? filter, Leaf[] leaves, PathTree[] children)
    {
        this.property = Encoding.UTF8.GetBytes(property);
        this.filter = filter;
        filters = filter is not null;
        this.leaves = leaves;
        this.children = children;
    }

    internal static PathTree Of(IEnumerable<(ImmutableArray<PathStep> Steps, Leaf Leaf)> paths) => Of(new PathStep(""), paths, 0);

    /// <summary>Writes the values of an element and of all that is below it.</summary>
    internal void Extract(JsonElement element, IndexBuilder index)
    {
        if (filters && !filter!.Passes(element))
            return;
        foreach (var leaf in leaves)
            leaf.Write(element, leaf, index);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var child in children)
        {
            if (element.TryGetProperty(child.property, out var found))
                child.ExtractEach(found, index);
        }
    }

    private static PathTree Of(PathStep step, IEnumerable<(ImmutableArray<PathStep> Steps, Leaf Leaf)> paths, int depth)
    {
        var all = paths.ToList();
        var ending = all.Where(path => path.Steps.Length == depth).Select(path => path.Leaf).Distinct();
        var going = all.Where(path => path.Steps.Length > depth).GroupBy(path => path.Steps[depth]);
        return new(step.Property, step.Filter, [.. ending], [.. going.Select(group => Of(group.Key, group, depth + 1))]);
    }

    private void ExtractEach(JsonElement found, IndexBuilder index)
    {
        if (found.ValueKind != JsonValueKind.Array)
        {
            Extract(found, index);
            return;
        }

        foreach (var item in found.EnumerateArray())
            Extract(item, index);
    }
}
