using System.Text.Json;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;

namespace Vooraf.Api.Bundles;

/// <summary>One entry of a Bundle that came in, read.</summary>
/// <param name="Place">FHIRPath of the entry: <c>Bundle.entry[3]</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path of its URL, below the base.</param>
/// <param name="Query">Query of its URL, without question mark.</param>
/// <param name="Route">What method and path mean.</param>
/// <param name="Conditions">Its conditions.</param>
/// <param name="FullUrl">Its fullUrl; null when it has none.</param>
/// <param name="Resource">Its resource; undefined when it has none.</param>
internal sealed record BundleEntry(
    string Place, string Method, string Path, string Query, ApiRoute Route, RequestConditions Conditions, string? FullUrl, JsonElement Resource)
{
    /// <summary>True when it only reads.</summary>
    public bool Reads => Method is "GET" or "HEAD" || Route.Interaction is Interaction.Search or Interaction.AuditSearch;

    /// <summary>True when it has a resource.</summary>
    public bool HasResource => Resource.ValueKind == JsonValueKind.Object;
}
