using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>URI values.</summary>
internal static class UriLeaf
{
    internal static LeafWriter? For(string type) => type is "uri" or "url" or "canonical" or "oid" or "uuid" ? Primitive : null;

    private static void Primitive(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (JsonText.Of(element) is not { } uri)
            return;
        UriValue.Write(index.Current, leaf.AsStored(uri, index));
        index.Add(leaf.Number);
    }
}
