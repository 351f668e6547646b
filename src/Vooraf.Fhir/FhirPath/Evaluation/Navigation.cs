using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Steps from an item to its elements, on the JSON itself.</summary>
internal static class Navigation
{
    /// <summary>Adds the elements with that name: <c>value</c> finds valueQuantity, <c>extension</c> of a primitive finds what stands in its sibling.</summary>
    public static void AddNamed(in FhirPathItem item, string name, CollectionBuilder found)
    {
        if (item.Sibling.ValueKind == JsonValueKind.Object)
            AddNamed(item.Sibling, item.Definition, name, found);
        if (item.Element.ValueKind == JsonValueKind.Object)
            AddNamed(item.Element, item.Definition, name, found);
    }

    /// <summary>Adds all elements of an item, in the order of the JSON.</summary>
    public static void AddAll(in FhirPathItem item, CollectionBuilder found)
    {
        if (item.Sibling.ValueKind == JsonValueKind.Object)
            AddAll(item.Sibling, item.Definition, found);
        if (item.Element.ValueKind == JsonValueKind.Object)
            AddAll(item.Element, item.Definition, found);
    }

    /// <summary>Adds what stands in one JSON property and its sibling.</summary>
    public static void AddOfProperty(in FhirPathItem item, string property, CollectionBuilder found) =>
        AddProperty(item.Element, property, item.Definition?.FindProperty(System.Text.Encoding.UTF8.GetBytes(property))?.Type.Definition, found);

    private static void AddNamed(JsonElement parent, TypeDefinition? type, string name, CollectionBuilder found)
    {
        var element = type?.FindElement(name);
        if (element is null)
            AddUndefined(parent, type, name, found);
        else if (element.IsChoice)
            AddChoice(parent, type!, element, found);
        else
            AddProperty(parent, name, element.Types[0].Definition, found);
    }

    /// <summary>A name that the type does not define, on content that R4 does not define either, goes by the JSON alone.</summary>
    private static void AddUndefined(JsonElement parent, TypeDefinition? type, string name, CollectionBuilder found)
    {
        if (type is null)
            AddProperty(parent, name, null, found);
    }

    private static void AddChoice(JsonElement parent, TypeDefinition type, ElementDefinition element, CollectionBuilder found)
    {
        foreach (var property in parent.EnumerateObject())
        {
            var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
            if (type.FindProperty(utf8) is not { } definition || !ReferenceEquals(definition.Element, element))
                continue;
            if (!definition.IsSibling)
                AddValues(property.Value, SiblingOf(parent, definition.Name), definition.Type.Definition, found);
            else if (!parent.TryGetProperty(utf8[1..], out _))
                AddValues(default, property.Value, definition.Type.Definition, found);
        }
    }

    private static void AddAll(JsonElement parent, TypeDefinition? type, CollectionBuilder found)
    {
        foreach (var property in parent.EnumerateObject())
        {
            var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
            if (utf8.SequenceEqual("resourceType"u8))
                continue;
            var definition = type?.FindProperty(utf8);
            var isSibling = utf8.Length > 0 && utf8[0] == '_';
            if (!isSibling)
                AddValues(property.Value, SiblingOf(parent, property.Name), definition?.Type.Definition, found);
            else if (!parent.TryGetProperty(utf8[1..], out _))
                AddValues(default, property.Value, definition?.Type.Definition, found);
        }
    }

    private static void AddProperty(JsonElement parent, string name, TypeDefinition? type, CollectionBuilder found)
    {
        var has = parent.TryGetProperty(name, out var value);
        // Only primitives have siblings; not looking for them elsewhere saves a scan and a string.
        var sibling = type is null or { IsPrimitive: true } ? SiblingOf(parent, name) : default;
        if (has || sibling.ValueKind != JsonValueKind.Undefined)
            AddValues(value, sibling, type, found);
    }

    private static JsonElement SiblingOf(JsonElement parent, string name) =>
        parent.TryGetProperty("_" + name, out var sibling) ? sibling : default;

    private static void AddValues(JsonElement value, JsonElement sibling, TypeDefinition? type, CollectionBuilder found)
    {
        if (value.ValueKind != JsonValueKind.Array && sibling.ValueKind != JsonValueKind.Array)
        {
            AddOne(value, sibling, type, found);
            return;
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;
        var siblings = sibling.ValueKind == JsonValueKind.Array ? sibling.GetArrayLength() : 0;
        for (var i = 0; i < Math.Max(values, siblings); i++)
            AddOne(i < values ? value[i] : default, i < siblings ? sibling[i] : default, type, found);
    }

    private static void AddOne(JsonElement value, JsonElement sibling, TypeDefinition? type, CollectionBuilder found)
    {
        var element = value.ValueKind == JsonValueKind.Null ? default : value;
        var extra = sibling.ValueKind == JsonValueKind.Object ? sibling : default;
        if (element.ValueKind == JsonValueKind.Undefined && extra.ValueKind == JsonValueKind.Undefined)
            return;
        var actual = type is { Kind: TypeKind.Resource } or null ? TypeNames.OfResource(element) ?? type : type;
        found.Add(FhirPathItem.OfElement(element, actual, extra));
    }
}
