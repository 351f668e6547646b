using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>Reads a resource strictly, as https://hl7.org/fhir/R4/json.html defines it.</summary>
public static class ResourceReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads one resource. Whatever the bytes are, this does not throw: what is wrong is in the issues.</summary>
    /// <param name="utf8">The JSON. The document refers to this memory: keep it unchanged until the reading is disposed.</param>
    public static ResourceReading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var document = JsonDocument.Parse(utf8, Options);
            var isResource = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("resourceType"u8, out var type)
                && type.ValueKind == JsonValueKind.String
                && FhirDefinitions.R4.IsResourceType(type.GetString()!);
            return new ResourceReading(document, isResource ? [] : [Issue.Error(IssueCode.Structure, "The content is not a resource of FHIR R4.")]);
        }
        catch (JsonException)
        {
            return new ResourceReading(null, [Issue.Error(IssueCode.Structure, "The content is not well-formed JSON.")]);
        }
    }
}
