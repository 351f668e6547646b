using System.Text.Json;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Reads strings out of JSON of which nothing is certain.</summary>
internal static class JsonText
{
    /// <summary>The string of a property; null when the element is no object, or has no such string, or an empty one.</summary>
    internal static string? Of(JsonElement element, ReadOnlySpan<byte> property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Of(value) : null;

    /// <summary>The string of an element; null when it is no string or empty.</summary>
    internal static string? Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
}
