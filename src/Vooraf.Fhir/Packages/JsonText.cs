using System.Text.Json;

namespace Vooraf.Fhir.Packages;

/// <summary>Reads definitions that may be of any form: what is not there, or of another form, reads as nothing.</summary>
internal static class JsonText
{
    internal static string? Of(JsonElement parent, ReadOnlySpan<byte> name) =>
        TryGet(parent, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static bool TryGet(JsonElement parent, ReadOnlySpan<byte> name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value);
    }

    internal static JsonElement.ArrayEnumerator ItemsOf(JsonElement parent, ReadOnlySpan<byte> name) =>
        TryGet(parent, name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    /// <summary>The strings of an array.</summary>
    internal static IReadOnlyList<string> TextsOf(JsonElement parent, ReadOnlySpan<byte> name)
    {
        var texts = new List<string>();
        foreach (var item in ItemsOf(parent, name))
        {
            if (item.ValueKind == JsonValueKind.String)
                texts.Add(item.GetString()!);
        }

        return texts;
    }
}
