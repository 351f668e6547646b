using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Writes values as XML text.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("&<>\"\t\n\r"u8);

    internal static void Attribute(ref ByteSink sink, ReadOnlySpan<byte> name, JsonElement value)
    {
        sink.Write((byte)' ');
        sink.Write(name);
        sink.Write("=\""u8);
        Escaped(ref sink, value.ValueKind == JsonValueKind.String ? RawJson.Text(value) : JsonMarshal.GetRawUtf8Value(value));
        sink.Write((byte)'"');
    }

    /// <summary>Writes a narrative's div as it is: reading made sure that it is well-formed and says its namespace.</summary>
    internal static void Raw(ref ByteSink sink, JsonElement value) => sink.Write(Encoding.UTF8.GetBytes(value.GetString()!));

    private static void Escaped(ref ByteSink sink, ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            sink.Write(text[..at]);
            sink.Write(Reference(text[at]));
            text = text[(at + 1)..];
        }

        sink.Write(text);
    }

    // White space other than a space would be made a space by whoever reads the attribute.
    private static ReadOnlySpan<byte> Reference(byte special) => special switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\t' => "&#9;"u8,
        (byte)'\n' => "&#10;"u8,
        _ => "&#13;"u8,
    };
}
