using System.Text.Json;

namespace Vooraf.Web.Serving;

/// <summary>Writes a HumanName for people: its text, or else given names and family name.</summary>
internal static class PersonName
{
    public static string Of(JsonElement name)
    {
        if (Text(name, "text"u8) is { } text)
            return text;

        var parts = new List<string>();
        if (name.TryGetProperty("given"u8, out var given) && given.ValueKind == JsonValueKind.Array)
            parts.AddRange(given.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!));
        if (Text(name, "family"u8) is { } family)
            parts.Add(family);
        return parts.Count == 0 ? "naam onbekend" : string.Join(' ', parts);
    }

    private static string? Text(JsonElement element, ReadOnlySpan<byte> property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
