using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.RoundTrip;

/// <summary>A resource as text to compare: what the server sets is left out, everything else stays, digits and order included.</summary>
internal static class PlainJson
{
    /// <summary>Elements in the order in which they stand.</summary>
    public static string Of(JsonNode resource)
    {
        var copy = resource.DeepClone().AsObject();
        if (copy["meta"] is JsonObject meta)
        {
            meta.Remove("versionId");
            meta.Remove("lastUpdated");
            if (meta.Count == 0)
                copy.Remove("meta");
        }

        return copy.ToJsonString();
    }

    /// <summary>Elements in alphabetical order: XML has an order of its own. Lists keep theirs.</summary>
    public static string Sorted(JsonNode resource) => Sort(JsonNode.Parse(Of(resource)))!.ToJsonString();

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject one => new JsonObject(one.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
