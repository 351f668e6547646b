using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Crash;

/// <summary>Compares resources but for what the server gives them: id and meta.</summary>
internal static class SameContent
{
    public static bool Of(JsonNode one, JsonNode other) => JsonNode.DeepEquals(Bare(one), Bare(other));

    private static JsonObject Bare(JsonNode resource)
    {
        var bare = resource.DeepClone().AsObject();
        bare.Remove("id");
        bare.Remove("meta");
        return bare;
    }
}
