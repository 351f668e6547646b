using System.Text.Json;

namespace Vooraf.Access.Jwts;

/// <summary>Reads JSON that came from elsewhere so that no two readers can see different things in it: no member twice, and every name and text can be read.</summary>
internal static class StrictJson
{
    /// <summary>The value; null when it cannot be read.</summary>
    /// <param name="json">The text.</param>
    /// <param name="depth">How deep it may be.</param>
    public static JsonElement? Read(ReadOnlyMemory<byte> json, int depth)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = depth });
            ReadTexts(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A text with half a surrogate pair, or that is no UTF-8, is found out when it is read: all are read here, so that none is a surprise later.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
        }
    }
}
