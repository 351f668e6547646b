using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads a resource from a file in JSON or XML, leniently: what a script uses is judged where it is used.</summary>
internal static class ResourceFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static bool TryRead(ReadOnlyMemory<byte> content, out JsonElement resource, [NotNullWhen(false)] out string? problem)
    {
        resource = default;
        if (content.Span.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (IsXml(content.Span))
        {
            var conversion = XmlResourceReader.ToJson(content);
            if (!conversion.IsValid)
            {
                problem = "The XML cannot be read: " + conversion.Issues[0].Diagnostics;
                return false;
            }

            content = conversion.Json;
        }

        return TryParse(content, out resource, out problem);
    }

    private static bool IsXml(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static bool TryParse(ReadOnlyMemory<byte> json, out JsonElement resource, [NotNullWhen(false)] out string? problem)
    {
        (resource, problem) = (default, null);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            resource = document.RootElement.Clone();
            if (resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("resourceType"u8, out var type) && type.ValueKind == JsonValueKind.String)
                return true;
            problem = "The content is not a FHIR resource: it has no resourceType.";
            return false;
        }
        catch (JsonException wrong)
        {
            problem = $"The content is not JSON: {wrong.Message}";
            return false;
        }
    }
}
