using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Writes elements of a resource as XML.</summary>
internal sealed class XmlElementWriter
{
    private static readonly byte[] NameSpace = System.Text.Encoding.UTF8.GetBytes($" xmlns=\"{XmlNames.Fhir}\"");

    internal void Resource(ref ByteSink sink, JsonElement resource, bool isRoot)
    {
        var type = RawJson.ResourceType(resource) ?? throw new ArgumentException("The element is not a resource of FHIR R4.", nameof(resource));
        var name = System.Text.Encoding.ASCII.GetBytes(type.Name);
        sink.Write((byte)'<');
        sink.Write(name);
        if (isRoot)
            sink.Write(NameSpace);
        Content(ref sink, resource, type, name);
    }

    /// <summary>The rest of a start tag, the children and the end tag.</summary>
    private void Content(ref ByteSink sink, JsonElement value, TypeDefinition type, ReadOnlySpan<byte> name)
    {
        using var properties = new OrderedProperties(value, type);
        foreach (var (property, item) in properties.Span)
        {
            if (property.Element.IsXmlAttribute)
                XmlText.Attribute(ref sink, property.Utf8Name, item);
        }

        sink.Write((byte)'>');
        for (var at = 0; at < properties.Span.Length; at++)
        {
            var (property, item) = properties.Span[at];
            var hasSibling = !property.IsSibling && at + 1 < properties.Span.Length && properties.Span[at + 1].Property.Index == property.Index + 1
                && properties.Span[at + 1].Property.IsSibling;
            if (hasSibling)
                Primitives(ref sink, property, item, properties.Span[++at].Value);
            else if (!property.Element.IsXmlAttribute)
                Property(ref sink, property, item);
        }

        sink.Write("</"u8);
        sink.Write(name);
        sink.Write((byte)'>');
    }

    private void Property(ref ByteSink sink, PropertyDefinition property, JsonElement value)
    {
        if (property.Type.Name is "xhtml")
            XmlText.Raw(ref sink, value);
        else if (property.IsSibling)
            Primitives(ref sink, property, default, value);
        else if (property.Type.Definition.IsPrimitive)
            Primitives(ref sink, property, value, default);
        else if (value.ValueKind != JsonValueKind.Array)
            Complex(ref sink, property, value);
        else
            Complexes(ref sink, property, value);
    }

    private void Complexes(ref ByteSink sink, PropertyDefinition property, JsonElement array)
    {
        foreach (var item in array.EnumerateArray())
            Complex(ref sink, property, item);
    }

    private void Complex(ref ByteSink sink, PropertyDefinition property, JsonElement value)
    {
        sink.Write((byte)'<');
        sink.Write(property.Utf8Name);
        var type = property.Type.Definition;
        if (type.Kind != TypeKind.Resource)
        {
            Content(ref sink, value, type, property.Utf8Name);
            return;
        }

        sink.Write((byte)'>');
        Resource(ref sink, value, isRoot: false);
        sink.Write("</"u8);
        sink.Write(property.Utf8Name);
        sink.Write((byte)'>');
    }

    private void Primitives(ref ByteSink sink, PropertyDefinition property, JsonElement values, JsonElement siblings)
    {
        var name = property.IsSibling ? property.Utf8Name[1..] : property.Utf8Name;
        if (!property.Element.IsArray)
        {
            Primitive(ref sink, name, values, siblings);
            return;
        }

        var value = values.ValueKind == JsonValueKind.Array ? values.EnumerateArray() : default;
        var sibling = siblings.ValueKind == JsonValueKind.Array ? siblings.EnumerateArray() : default;
        while (value.MoveNext() | sibling.MoveNext())
            Primitive(ref sink, name, value.Current, sibling.Current);
    }

    private void Primitive(ref ByteSink sink, ReadOnlySpan<byte> name, JsonElement value, JsonElement sibling)
    {
        sink.Write((byte)'<');
        sink.Write(name);
        if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            XmlText.Attribute(ref sink, "value"u8, value);
        if (sibling.ValueKind == JsonValueKind.Object)
            Content(ref sink, sibling, ExtendedElement.Type, name);
        else
            sink.Write("/>"u8);
    }
}
