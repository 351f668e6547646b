using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>
/// All paths of one resource type, joined where they begin alike, so that extraction passes over each JSON object once. Immutable.
/// </summary>
internal sealed class PathTree
{
    private readonly FieldFilter? filter;
    private readonly Leaf[] leaves;
    private readonly Branch[] branches;

    private PathTree(FieldFilter? filter, Leaf[] leaves, Branch[] branches)
    {
        this.filter = filter;
        this.leaves = leaves;
        this.branches = branches;
    }

    internal static PathTree Of(IEnumerable<(ImmutableArray<PathStep> Steps, Leaf Leaf)> paths) => Of(new PathStep(""), paths, 0);

    /// <summary>Writes the values of an element and of all that is below it.</summary>
    internal void Extract(JsonElement element, IndexBuilder index)
    {
        if (index.IsFull || (filter is not null && !filter.Passes(element)))
            return;
        foreach (var leaf in leaves)
            leaf.Write(element, leaf, index);
        if (branches.Length == 0 || element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject())
        {
            if (Find(property) is not { } branch)
                continue;
            foreach (var tree in branch.Trees)
                tree.ExtractEach(property.Value, index);
        }
    }

    private static PathTree Of(PathStep step, IEnumerable<(ImmutableArray<PathStep> Steps, Leaf Leaf)> paths, int depth)
    {
        var all = paths.ToList();
        var ending = all.Where(path => path.Steps.Length == depth).Select(path => path.Leaf).Distinct();
        var trees = all.Where(path => path.Steps.Length > depth).GroupBy(path => path.Steps[depth]).Select(group => (group.Key.Property, Tree: Of(group.Key, group, depth + 1)));
        var grouped = trees.GroupBy(pair => pair.Property, pair => pair.Tree, StringComparer.Ordinal);
        return new(step.Filter, [.. ending], [.. grouped.Select(branch => new Branch(Encoding.UTF8.GetBytes(branch.Key), [.. branch]))]);
    }

    private Branch? Find(JsonProperty property)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        if (name.Contains((byte)'\\'))
            name = Encoding.UTF8.GetBytes(property.Name);
        foreach (var branch in branches)
        {
            if (name.SequenceEqual(branch.Property))
                return branch;
        }

        return null;
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

    /// <summary>What goes on below one JSON property: several trees when they have different filters.</summary>
    private sealed record Branch(byte[] Property, PathTree[] Trees);
}
