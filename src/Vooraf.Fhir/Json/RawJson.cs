using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>Reaches the bytes of a JSON element as they came, without copying.</summary>
internal static class RawJson
{
    /// <summary>The bytes between the quotes of a string, escapes not undone.</summary>
    internal static ReadOnlySpan<byte> StringBytes(JsonElement element) => JsonMarshal.GetRawUtf8Value(element)[1..^1];

    /// <summary>The text of a string in UTF-8 with its escapes undone. The string must be well-formed (see <see cref="TextForm"/>).</summary>
    internal static ReadOnlySpan<byte> Text(JsonElement element)
    {
        var raw = StringBytes(element);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(element.GetString()!) : raw;
    }

    /// <summary>The property of a type that a JSON property stands for; null when the type has none such.</summary>
    internal static PropertyDefinition? Find(TypeDefinition type, JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (type.FindProperty(raw) is { } found)
            return found;
        return raw.Contains((byte)'\\') && TextForm.HasLegalCharacters(raw) ? type.FindProperty(Encoding.UTF8.GetBytes(property.Name)) : null;
    }

    /// <summary>True when the property is the resource's own <c>resourceType</c>.</summary>
    internal static bool IsResourceType(JsonProperty property) => property.NameEquals("resourceType"u8);

    /// <summary>The type of a resource; null when it has none or one that R4 does not know. Never throws.</summary>
    internal static TypeDefinition? ResourceType(JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object || !TryGetResourceType(resource, out var name) || name.ValueKind != JsonValueKind.String)
            return null;
        return FhirDefinitions.R4.FindResourceType(StringBytes(name));
    }

    // It stands first in almost every resource, where a search by name, from the end, comes last.
    private static bool TryGetResourceType(JsonElement resource, out JsonElement name)
    {
        var properties = resource.EnumerateObject();
        if (!properties.MoveNext() || !IsResourceType(properties.Current))
            return resource.TryGetProperty("resourceType"u8, out name);
        name = properties.Current.Value;
        return true;
    }
}
