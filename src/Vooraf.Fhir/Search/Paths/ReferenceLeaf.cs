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
        if (address is not null and not ['#', ..])
            address = index.AsStored(address);
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

    // The type stands in the address, or else in Reference.type. Of what tells neither, only a BSN says what it points to: a person.
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

        if (JsonText.Of(element, "type"u8) is { } type)
            return string.Equals(type, target, StringComparison.Ordinal);
        return address is null && target is "Patient" && HasBsn(element);
    }

    private static bool HasBsn(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("identifier"u8, out var identifier)
        && JsonText.Of(identifier, "system"u8) is { } system
        && BsnSystem.All.Contains(system, StringComparer.Ordinal);

    private static void Canonical(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (JsonText.Of(element) is not { } canonical)
            return;
        ReferenceValue.WriteCanonical(index.Current, leaf.AsStored(canonical, index));
        index.Add(leaf.Number);
    }
}
