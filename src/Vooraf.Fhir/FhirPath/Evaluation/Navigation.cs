using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Steps from an item to its elements, on the JSON itself.</summary>
internal static class Navigation
{
    /// <summary>Adds the elements with that name: <c>value</c> finds valueQuantity, <c>extension</c> of a primitive finds what stands in its sibling.</summary>
    public static void AddNamed(in FhirPathItem item, ElementName name, ref CollectionBuilder found)
    {
        if (item.Sibling.ValueKind == JsonValueKind.Object)
            AddNamed(item.Sibling, item.Definition, name, ref found);
        if (item.Element.ValueKind == JsonValueKind.Object)
            AddNamed(item.Element, item.Definition, name, ref found);
    }

    /// <summary>True when the item has an element with that name.</summary>
    public static bool Has(in FhirPathItem item, ElementName name) =>
        (item.Sibling.ValueKind == JsonValueKind.Object && Has(item.Sibling, item.Definition, name))
        || (item.Element.ValueKind == JsonValueKind.Object && Has(item.Element, item.Definition, name));

    /// <summary>Adds all elements of an item, in the order of the JSON.</summary>
    public static void AddAll(in FhirPathItem item, ref CollectionBuilder found)
    {
        if (item.Sibling.ValueKind == JsonValueKind.Object)
            AddAll(item.Sibling, item.Definition, ref found);
        if (item.Element.ValueKind == JsonValueKind.Object)
            AddAll(item.Element, item.Definition, ref found);
    }

    /// <summary>Adds what stands in one JSON property and its sibling.</summary>
    public static void AddOfProperty(in FhirPathItem item, string property, ref CollectionBuilder found)
    {
        var name = new ElementName(property);
        AddProperty(item.Element, name, item.Definition?.FindProperty(name.Property)?.Type.Definition, ref found);
    }

    private static void AddNamed(JsonElement parent, TypeDefinition? type, ElementName name, ref CollectionBuilder found)
    {
        if (type is null)
            // Content that R4 does not define goes by the JSON alone.
            AddProperty(parent, name, null, ref found);
        else if (name.On(type) is not { } element)
            return;
        else if (element.IsChoice)
            AddChoice(parent, type, element, name, ref found);
        else
            AddProperty(parent, name, element.Types[0].Definition, ref found);
    }

    private static bool Has(JsonElement parent, TypeDefinition? type, ElementName name)
    {
        var element = type is null ? null : name.On(type);
        if (type is not null && element is null)
            return false;
        if (element is { IsChoice: true })
            return HasChoice(parent, type!, element, name);
        return (parent.TryGetProperty(name.Property, out var value) && HasContent(value))
            || (MayHaveSibling(element?.Types[0].Definition) && parent.TryGetProperty(name.Sibling, out var sibling) && HasContent(sibling, JsonValueKind.Object));
    }

    private static bool HasChoice(JsonElement parent, TypeDefinition type, ElementDefinition element, ElementName name)
    {
        foreach (var property in parent.EnumerateObject())
        {
            var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
            if ((utf8.StartsWith(name.Property) || utf8.StartsWith(name.Sibling))
                && type.FindProperty(utf8) is { } definition
                && ReferenceEquals(definition.Element, element)
                && (definition.IsSibling ? HasContent(property.Value, JsonValueKind.Object) : HasContent(property.Value)))
                return true;
        }

        return false;
    }

    /// <summary>True for a value, and for an array with one; null stands for none, and a sibling must be an object.</summary>
    private static bool HasContent(JsonElement value, JsonValueKind kind = JsonValueKind.Undefined)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return kind == JsonValueKind.Undefined ? value.ValueKind != JsonValueKind.Null : value.ValueKind == kind;
        foreach (var one in value.EnumerateArray())
        {
            if (kind == JsonValueKind.Undefined ? one.ValueKind != JsonValueKind.Null : one.ValueKind == kind)
                return true;
        }

        return false;
    }

    private static void AddChoice(JsonElement parent, TypeDefinition type, ElementDefinition element, ElementName name, ref CollectionBuilder found)
    {
        foreach (var property in parent.EnumerateObject())
        {
            var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
            if (!utf8.StartsWith(name.Property) && !utf8.StartsWith(name.Sibling))
                continue;
            if (type.FindProperty(utf8) is not { } definition || !ReferenceEquals(definition.Element, element))
                continue;
            if (!definition.IsSibling)
                AddValues(property.Value, SiblingOf(parent, utf8, definition.Type.Definition), definition.Type.Definition, ref found);
            else if (!parent.TryGetProperty(utf8[1..], out _))
                AddValues(default, property.Value, definition.Type.Definition, ref found);
        }
    }

    private static void AddAll(JsonElement parent, TypeDefinition? type, ref CollectionBuilder found)
    {
        var anySiblings = HasSiblings(parent);
        foreach (var property in parent.EnumerateObject())
        {
            var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
            if (utf8.SequenceEqual("resourceType"u8))
                continue;
            var definition = type?.FindProperty(utf8)?.Type.Definition;
            var isSibling = utf8.Length > 0 && utf8[0] == '_';
            if (!isSibling)
                AddValues(property.Value, anySiblings ? SiblingOf(parent, utf8, definition) : default, definition, ref found);
            else if (!parent.TryGetProperty(utf8[1..], out _))
                AddValues(default, property.Value, definition, ref found);
        }
    }

    private static bool HasSiblings(JsonElement parent)
    {
        foreach (var property in parent.EnumerateObject())
        {
            if (JsonMarshal.GetRawUtf8PropertyName(property).StartsWith((byte)'_'))
                return true;
        }

        return false;
    }

    private static void AddProperty(JsonElement parent, ElementName name, TypeDefinition? type, ref CollectionBuilder found)
    {
        var has = parent.TryGetProperty(name.Property, out var value);
        JsonElement sibling = default;
        var hasSibling = MayHaveSibling(type) && parent.TryGetProperty(name.Sibling, out sibling);
        if (has || hasSibling)
            AddValues(value, sibling, type, ref found);
    }

    /// <summary>Only primitives have siblings; not looking for them elsewhere saves a scan.</summary>
    private static bool MayHaveSibling(TypeDefinition? type) => type is null or { IsPrimitive: true };

    private static JsonElement SiblingOf(JsonElement parent, ReadOnlySpan<byte> property, TypeDefinition? type)
    {
        const int longest = 128;
        if (!MayHaveSibling(type) || property.Length >= longest)
            return default;
        Span<byte> name = stackalloc byte[longest];
        name[0] = (byte)'_';
        property.CopyTo(name[1..]);
        return parent.TryGetProperty(name[..(property.Length + 1)], out var sibling) ? sibling : default;
    }

    private static void AddValues(JsonElement value, JsonElement sibling, TypeDefinition? type, ref CollectionBuilder found)
    {
        if (value.ValueKind != JsonValueKind.Array && sibling.ValueKind != JsonValueKind.Array)
        {
            AddOne(value, sibling, type, ref found);
            return;
        }

        if (sibling.ValueKind != JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray())
                AddOne(one, default, type, ref found);
            return;
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;
        var siblings = sibling.GetArrayLength();
        for (var i = 0; i < Math.Max(values, siblings); i++)
            AddOne(i < values ? value[i] : default, i < siblings ? sibling[i] : default, type, ref found);
    }

    private static void AddOne(JsonElement value, JsonElement sibling, TypeDefinition? type, ref CollectionBuilder found)
    {
        var element = value.ValueKind == JsonValueKind.Null ? default : value;
        var extra = sibling.ValueKind == JsonValueKind.Object ? sibling : default;
        if (element.ValueKind == JsonValueKind.Undefined && extra.ValueKind == JsonValueKind.Undefined)
            return;
        var actual = type is { Kind: TypeKind.Resource } or null ? TypeNames.OfResource(element) ?? type : type;
        found.Add(FhirPathItem.OfElement(element, actual, extra));
    }
}
