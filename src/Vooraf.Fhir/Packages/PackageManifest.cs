using System.Text.Json;

namespace Vooraf.Fhir.Packages;

/// <summary>Name and version in a <c>package.json</c>.</summary>
internal static class PackageManifest
{
    internal static (string? Name, string? Version) Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return (Text(document.RootElement, "name"u8), Text(document.RootElement, "version"u8));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement manifest, ReadOnlySpan<byte> name) =>
        manifest.ValueKind == JsonValueKind.Object && manifest.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
