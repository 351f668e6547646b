using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.Planning.Derivation;

/// <summary>Writes JSON with letters as letters, not as escapes.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(JsonObject resource)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Plain);
        resource.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
