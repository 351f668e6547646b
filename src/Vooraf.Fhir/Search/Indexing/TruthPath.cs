using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Search.Paths;

namespace Vooraf.Fhir.Search.Indexing;

/// <summary>A parameter that asks whether a top-level element is there and not false: it has a value for every resource.</summary>
internal sealed class TruthPath
{
    private readonly Leaf leaf;
    private readonly byte[][] properties;

    private TruthPath(Leaf leaf, byte[][] properties)
    {
        this.leaf = leaf;
        this.properties = properties;
    }

    internal static TruthPath Of(SearchParameter parameter, IEnumerable<ElementPath> paths)
    {
        var all = paths.ToImmutableArray();
        return new(Leaf.For(parameter, all[0]), [.. all.Select(path => Encoding.UTF8.GetBytes(path.Steps[0].Property))]);
    }

    internal void Extract(JsonElement resource, IndexBuilder index)
    {
        JsonElement found = default;
        foreach (var property in properties)
        {
            if (resource.TryGetProperty(property, out found))
                break;
        }

        leaf.Write(found, leaf, index);
    }
}
