using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>Copies JSON without white space, values as they came but for references.</summary>
internal sealed class CopyWriter(Func<string, string?>? newReference)
{
    internal void Property(ref ByteSink sink, byte separator, TypeDefinition? owner, JsonProperty property)
    {
        sink.Write(separator);
        sink.Write((byte)'"');
        sink.Write(JsonMarshal.GetRawUtf8PropertyName(property));
        sink.Write("\":"u8);
        var definition = owner is null ? null : RawJson.Find(owner, property);
        Value(ref sink, definition, property.Value);
    }

    private void Value(ref ByteSink sink, PropertyDefinition? definition, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            Object(ref sink, TypeOf(definition, value), value);
        else if (value.ValueKind == JsonValueKind.Array)
            Array(ref sink, definition, value);
        else if (value.ValueKind == JsonValueKind.String && newReference is not null && definition is not null)
            Text(ref sink, definition, value);
        else
            sink.Write(JsonMarshal.GetRawUtf8Value(value));
    }

    private void Object(ref ByteSink sink, TypeDefinition? type, JsonElement value)
    {
        var separator = (byte)'{';
        foreach (var property in value.EnumerateObject())
        {
            Property(ref sink, separator, type, property);
            separator = (byte)',';
        }

        if (separator == (byte)'{')
            sink.Write(separator);
        sink.Write((byte)'}');
    }

    private void Array(ref ByteSink sink, PropertyDefinition? definition, JsonElement value)
    {
        var separator = (byte)'[';
        foreach (var item in value.EnumerateArray())
        {
            sink.Write(separator);
            Value(ref sink, definition, item);
            separator = (byte)',';
        }

        if (separator == (byte)'[')
            sink.Write(separator);
        sink.Write((byte)']');
    }

    private void Text(ref ByteSink sink, PropertyDefinition definition, JsonElement value)
    {
        if (definition.Type.Name is "xhtml")
            NarrativeLinks.Write(ref sink, RawJson.StringBytes(value), newReference!);
        else if (ReplaceableValue.Is(definition, value) && newReference!(value.GetString()!) is { } replacement)
            WriteString(ref sink, replacement);
        else
            sink.Write(JsonMarshal.GetRawUtf8Value(value));
    }

    private static void WriteString(ref ByteSink sink, string text)
    {
        sink.Write((byte)'"');
        sink.WriteEscaped(text);
        sink.Write((byte)'"');
    }

    private static TypeDefinition? TypeOf(PropertyDefinition? definition, JsonElement value)
    {
        if (definition is null)
            return null;
        if (definition.IsSibling)
            return ExtendedElement.Type;
        var type = definition.Type.Definition;
        return type.Kind == TypeKind.Resource ? RawJson.ResourceType(value) : type;
    }
}
