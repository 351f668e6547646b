using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>
/// String values as they are written, in UTF-8: case and accents are folded when they are compared, so that <c>:exact</c> needs no second copy.
/// </summary>
internal static class StringLeaf
{
    internal static LeafWriter? For(string type) => type switch
    {
        "string" or "markdown" or "code" => Primitive,
        "HumanName" or "Address" => Parts,
        _ => null,
    };

    private static void Primitive(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (index.IsFull || JsonText.Of(element) is not { } text)
            return;
        Encoding.UTF8.GetBytes(text, index.Current);
        index.Add(leaf.Number);
    }

    // Every string of a name or address counts, but its use, type and period.
    private static void Parts(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var part in element.EnumerateObject())
        {
            if (part.NameEquals("use"u8) || part.NameEquals("type"u8) || part.NameEquals("id"u8))
                continue;
            if (part.Value.ValueKind == JsonValueKind.Array)
                Each(part.Value, leaf, index);
            else
                Primitive(part.Value, leaf, index);
        }
    }

    private static void Each(JsonElement array, Leaf leaf, IndexBuilder index)
    {
        foreach (var item in array.EnumerateArray())
            Primitive(item, leaf, index);
    }
}
