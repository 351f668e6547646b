using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Says of which type a resource is.</summary>
public static class ResourceName
{
    /// <summary>The name of its type; null when it has none or one that R4 does not know. Never throws; copies nothing.</summary>
    /// <param name="resource">Any JSON.</param>
    public static string? Of(JsonElement resource) => RawJson.ResourceType(resource)?.Name;
}
