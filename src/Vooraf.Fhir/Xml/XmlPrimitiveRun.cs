using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>A primitive, or a run of them with one name: the values, and beside them the ids and extensions.</summary>
internal readonly struct XmlPrimitiveRun(XmlCursor cursor, XmlResourceConverter converter, ReadingContext context, PropertyDefinition property)
{
    internal void Convert(Utf8JsonWriter json)
    {
        if (property.Element.IsArray)
        {
            ConvertArray(json);
            return;
        }

        var (value, sibling) = Read();
        if (value is not null)
        {
            json.WritePropertyName(property.Name);
            WriteValue(json, value);
        }

        if (sibling is not null)
        {
            json.WritePropertyName("_" + property.Name);
            json.WriteRawValue(sibling, skipInputValidation: true);
        }
    }

    private void ConvertArray(Utf8JsonWriter json)
    {
        var items = new List<(string? Value, byte[]? Sibling)>();
        do
        {
            context.Path.At(items.Count);
            items.Add(Read());
        }
        while (cursor.IsAtAnother(property.Name));
        if (items.Exists(item => item.Value is not null))
            WriteValues(json, items);
        if (items.Exists(item => item.Sibling is not null))
            WriteSiblings(json, items);
    }

    private (string? Value, byte[]? Sibling) Read()
    {
        var (value, id) = XmlAttributes.Read(cursor.Reader, context);
        var sibling = ReadSibling(id);
        if (value is null && sibling is null)
            context.Report(IssueCode.Structure, "An element must not be empty: leave it out or give it a value or an extension.");
        return (value, sibling);
    }

    private byte[]? ReadSibling(string? id)
    {
        if (id is null && cursor.Reader.IsEmptyElement)
        {
            cursor.Reader.Read();
            return null;
        }

        var output = new ArrayBufferWriter<byte>(64);
        using var json = XmlResourceReader.JsonWriter(output);
        json.WriteStartObject();
        if (id is not null)
            json.WriteString("id"u8, id);
        converter.Children(json, ExtendedElement.Type);
        json.WriteEndObject();
        json.Flush();
        const int emptyObject = 2;
        return output.WrittenCount == emptyObject ? null : output.WrittenSpan.ToArray();
    }

    private void WriteValues(Utf8JsonWriter json, List<(string? Value, byte[]? Sibling)> items)
    {
        json.WriteStartArray(property.Name);
        foreach (var (value, _) in items)
        {
            if (value is null)
                json.WriteNullValue();
            else
                WriteValue(json, value);
        }

        json.WriteEndArray();
    }

    private void WriteSiblings(Utf8JsonWriter json, List<(string? Value, byte[]? Sibling)> items)
    {
        json.WriteStartArray("_" + property.Name);
        foreach (var (_, sibling) in items)
        {
            if (sibling is null)
                json.WriteNullValue();
            else
                json.WriteRawValue(sibling, skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter json, string value)
    {
        var kind = property.Type.Definition.Primitive;
        if (kind is PrimitiveKind.Boolean && value is "true" or "false")
            json.WriteBooleanValue(value is "true");
        else if (kind is PrimitiveKind.Decimal or PrimitiveKind.Integer or PrimitiveKind.PositiveInt or PrimitiveKind.UnsignedInt && NumberForm.IsNumber(value))
            json.WriteRawValue(value, skipInputValidation: true);
        else
            json.WriteStringValue(value); // Where a boolean or number should stand, reading the JSON will say so.
    }
}
