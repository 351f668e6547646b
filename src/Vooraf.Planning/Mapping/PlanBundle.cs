using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Vooraf.Planning.Mapping;

/// <summary>Takes the resources out of a Bundle.</summary>
public static class PlanBundle
{
    /// <summary>The resources in the entries, in order. An entry without a fullUrl goes by <c>Type/id</c>; what is no resource is left out.</summary>
    /// <param name="bundle">A FHIR Bundle as UTF-8 JSON.</param>
    /// <returns>Empty when it is no Bundle that can be read.</returns>
    public static ImmutableArray<PlanResource> Read(ReadOnlyMemory<byte> bundle)
    {
        try
        {
            using var document = JsonDocument.Parse(bundle);
            return document.RootElement.TryGetProperty("entry", out var entries) && entries.ValueKind == JsonValueKind.Array
                ? [.. entries.EnumerateArray().Select(Of).OfType<PlanResource>()]
                : [];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static PlanResource? Of(JsonElement entry)
    {
        if (!entry.TryGetProperty("resource", out var resource))
            return null;
        var key = Text(entry, "fullUrl") ?? Text(resource, "resourceType") + "/" + Text(resource, "id");
        return new PlanResource(key, Encoding.UTF8.GetBytes(resource.GetRawText()));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
