using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation;

/// <summary>Sources of referenced resources that need no store.</summary>
public static class ReferenceSources
{
    /// <summary>Knows no resource at all.</summary>
    public static IReferenceSource None { get; } = new Listed([]);

    /// <summary>The resources given, found as <c>Type/id</c>.</summary>
    public static IReferenceSource OfResources(IEnumerable<JsonElement> resources)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var resource in resources)
            AddById(known, resource);
        return new Listed(known);
    }

    /// <summary>The entries of a Bundle, found by their fullUrl and as <c>Type/id</c>.</summary>
    public static IReferenceSource OfBundle(JsonElement bundle)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in JsonText.ItemsOf(bundle, "entry"u8))
        {
            if (!JsonText.TryGet(entry, "resource"u8, out var resource))
                continue;
            if (JsonText.Of(entry, "fullUrl"u8) is { } url)
                known.TryAdd(url, resource);
            AddById(known, resource);
        }

        return new Listed(known);
    }

    private static void AddById(Dictionary<string, JsonElement> known, JsonElement resource)
    {
        if (JsonText.Of(resource, "resourceType"u8) is { } type && JsonText.Of(resource, "id"u8) is { } id)
            known.TryAdd(type + "/" + id, resource);
    }

    private sealed class Listed(Dictionary<string, JsonElement> known) : IReferenceSource
    {
        public JsonElement? Find(string reference)
        {
            var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
            return known.TryGetValue(history < 0 ? reference : reference[..history], out var found) ? found : null;
        }
    }
}
