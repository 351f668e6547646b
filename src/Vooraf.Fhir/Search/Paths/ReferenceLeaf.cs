using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Reference values: a Reference (address, identifier or both), a canonical or a uri.</summary>
internal static class ReferenceLeaf
{
    internal static LeafWriter? For(string type) => type switch
    {
        "Reference" => Reference,
        "canonical" or "uri" or "url" => Canonical,
        _ => null,
    };

    private static void Reference(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        var address = JsonText.Of(element, "reference"u8);
        if (leaf.Target is { } target && !PointsTo(target, address, element))
            return;
        if (address is not null)
        {
            ReferenceValue.Write(index.Current, index.WithoutOwnBase(address));
            index.Add(leaf.Number);
        }

        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("identifier"u8, out var identifier) && JsonText.Of(identifier, "value"u8) is { } value)
        {
            ReferenceValue.WriteIdentifier(index.Current, JsonText.Of(identifier, "system"u8), value);
            index.Add(leaf.Number);
        }
    }

    // The type stands in the address, or else in Reference.type; a reference that does not tell points to nothing that can be resolved.
    private static bool PointsTo(string target, string? address, JsonElement element)
    {
        if (address is not null)
        {
            var relative = address.StartsWith(target + "/", StringComparison.Ordinal);
            if (relative || address.Contains("/" + target + "/", StringComparison.Ordinal))
                return true;
            if (ReferenceValue.TrySplit(address, out _, out _))
                return false;
        }

        return string.Equals(JsonText.Of(element, "type"u8), target, StringComparison.Ordinal);
    }

    private static void Canonical(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (JsonText.Of(element) is not { } canonical)
            return;
        ReferenceValue.WriteCanonical(index.Current, canonical);
        index.Add(leaf.Number);
    }
}
