using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>All events that differ from one in one value: a text made empty, a truth turned over, a list cut to its first element.</summary>
internal static class AuditMutations
{
    public static IEnumerable<JsonElement> Of(JsonElement audit)
    {
        for (var place = 0; ; place++)
        {
            var node = JsonNode.Parse(audit.GetRawText())!;
            var left = place;
            if (!TryChange(node, ref left))
                yield break;
            yield return JsonDocument.Parse(node.ToJsonString()).RootElement;
        }
    }

    private static bool TryChange(JsonNode node, ref int left)
    {
        if (node is JsonArray { Count: > 1 } list && left-- == 0)
        {
            while (list.Count > 1)
                list.RemoveAt(1);
            return true;
        }

        var children = node is JsonObject named ? named.Select(pair => pair.Value!).ToList() : node is JsonArray items ? items.Select(item => item!).ToList() : [];
        foreach (var child in children)
        {
            if (child is JsonValue value ? TryReplace(value, ref left) : TryChange(child, ref left))
                return true;
        }

        return false;
    }

    private static bool TryReplace(JsonValue value, ref int left)
    {
        if (left-- != 0)
            return false;

        value.ReplaceWith(value.TryGetValue<bool>(out var truth) ? JsonValue.Create(!truth) : JsonValue.Create(""));
        return true;
    }
}
