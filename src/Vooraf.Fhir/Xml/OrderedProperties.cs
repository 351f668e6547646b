using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>The properties of an object in the order of its definition, a <c>_name</c> right after its name. Dispose it: the memory is pooled.</summary>
internal readonly ref struct OrderedProperties
{
    private readonly (PropertyDefinition Property, JsonElement Value)[] _items;
    private readonly int _count;

    internal OrderedProperties(JsonElement value, TypeDefinition type)
    {
        _items = ArrayPool<(PropertyDefinition, JsonElement)>.Shared.Rent(Math.Max(value.GetPropertyCount(), 1));
        foreach (var property in value.EnumerateObject())
        {
            if (RawJson.Find(type, property) is { } definition)
                Insert(_items, _count++, definition, property.Value);
        }
    }

    internal ReadOnlySpan<(PropertyDefinition Property, JsonElement Value)> Span => _items.AsSpan(0, _count);

    public void Dispose() => ArrayPool<(PropertyDefinition, JsonElement)>.Shared.Return(_items, clearArray: true);

    // Most resources are nearly in order already, and insertion is quick then.
    private static void Insert((PropertyDefinition Property, JsonElement Value)[] items, int count, PropertyDefinition property, JsonElement value)
    {
        var at = count;
        for (; at > 0 && items[at - 1].Property.Index > property.Index; at--)
            items[at] = items[at - 1];
        items[at] = (property, value);
    }
}
