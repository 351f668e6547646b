using System.Text.Json.Nodes;

namespace Vooraf.Planning.Derivation;

/// <summary>The references in a resource that is being made.</summary>
internal static class References
{
    /// <summary>Gives every <c>Reference.reference</c> a new value; null takes it away.</summary>
    public static void Replace(JsonNode? node, Func<string, string?> newReference)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Replace(item, newReference);
        }

        if (node is not JsonObject element)
            return;

        if (element["reference"] is JsonValue value && value.TryGetValue<string>(out var reference))
            Make(element, newReference(reference));
        foreach (var (_, member) in element.ToArray())
            Replace(member, newReference);
    }

    private static void Make(JsonObject element, string? reference) => Mapping.Make.Set(element, "reference", reference);
}
