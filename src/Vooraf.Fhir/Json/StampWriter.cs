using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>Copies the outermost object of a resource with its stamp.</summary>
internal readonly struct StampWriter(CopyWriter copy, ResourceStamp stamp)
{
    private static readonly TypeDefinition Meta = FhirDefinitions.R4.FindType("Meta")!;

    internal void Write(ref ByteSink sink, JsonElement resource, TypeDefinition type)
    {
        var hasId = resource.TryGetProperty("id"u8, out _);
        var hasMeta = resource.TryGetProperty("meta"u8, out _);
        var separator = (byte)'{';
        foreach (var property in resource.EnumerateObject())
        {
            if (property.NameEquals("id"u8))
                WriteId(ref sink, separator);
            else if (property.NameEquals("meta"u8))
                WriteMeta(ref sink, separator, property.Value);
            else
                copy.Property(ref sink, separator, type, property);
            separator = (byte)',';
            if (!RawJson.IsResourceType(property))
                continue;
            if (!hasId)
                WriteId(ref sink, separator);
            if (!hasMeta)
                WriteMeta(ref sink, separator, meta: null);
        }

        sink.Write((byte)'}');
    }

    private void WriteId(ref ByteSink sink, byte separator)
    {
        sink.Write(separator);
        sink.Write("\"id\":\""u8);
        sink.WriteAscii(stamp.Id);
        sink.Write((byte)'"');
    }

    private void WriteMeta(ref ByteSink sink, byte separator, JsonElement? meta)
    {
        sink.Write(separator);
        sink.Write("\"meta\":"u8);
        separator = (byte)'{';
        var hasVersion = meta?.TryGetProperty("versionId"u8, out _) is true;
        var hasUpdated = meta?.TryGetProperty("lastUpdated"u8, out _) is true;
        if (!hasVersion)
            WriteText(ref sink, ref separator, "\"versionId\":\""u8, stamp.Version);
        if (!hasUpdated)
            WriteText(ref sink, ref separator, "\"lastUpdated\":\""u8, stamp.LastUpdatedText);
        foreach (var property in meta?.EnumerateObject() ?? default)
        {
            if (property.NameEquals("versionId"u8))
                WriteText(ref sink, ref separator, "\"versionId\":\""u8, stamp.Version);
            else if (property.NameEquals("lastUpdated"u8))
                WriteText(ref sink, ref separator, "\"lastUpdated\":\""u8, stamp.LastUpdatedText);
            else
                copy.Property(ref sink, separator, Meta, property);
            separator = (byte)',';
        }

        sink.Write((byte)'}');
    }

    private static void WriteText(ref ByteSink sink, ref byte separator, ReadOnlySpan<byte> name, string value)
    {
        sink.Write(separator);
        sink.Write(name);
        sink.WriteAscii(value);
        sink.Write((byte)'"');
        separator = (byte)',';
    }
}
