using System.Text.Json;

namespace Vooraf.Fhir.Packages;

/// <summary>Reads the few properties by which a definition is found, and skips the rest.</summary>
internal static class DefinitionHead
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>The definition, or null when the JSON is another resource or has no canonical.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal static Definition? Read(ReadOnlyMemory<byte> json)
    {
        var bytes = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var reader = new Utf8JsonReader(bytes.Span, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        string? resourceType = null, url = null, version = null, type = null, baseDefinition = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("resourceType"u8))
                resourceType = Text(ref reader);
            else if (reader.ValueTextEquals("url"u8))
                url = Text(ref reader);
            else if (reader.ValueTextEquals("version"u8))
                version = Text(ref reader);
            else if (reader.ValueTextEquals("type"u8))
                type = Text(ref reader);
            else if (reader.ValueTextEquals("baseDefinition"u8))
                baseDefinition = Text(ref reader);
            else
                Skip(ref reader);
        }

        return resourceType is "StructureDefinition" or "ValueSet" or "CodeSystem" && url is { Length: > 0 }
            ? new Definition(resourceType, url, version, resourceType is "StructureDefinition" ? type : null, baseDefinition, bytes)
            : null;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
