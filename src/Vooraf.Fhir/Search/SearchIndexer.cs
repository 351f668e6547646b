using System.Text.Json;

namespace Vooraf.Fhir.Search;

/// <summary>Takes the values of all supported search parameters out of a resource.</summary>
/// <param name="registry">Which parameters there are.</param>
public sealed class SearchIndexer(SearchParameterRegistry registry)
{
    /// <summary>
    /// The index values of a resource, compact, beginning with the version of their form. Values that are malformed are left out; it never throws on content.
    /// </summary>
    /// <returns>Empty when the element is no resource of a type that R4 has.</returns>
    public ReadOnlyMemory<byte> Extract(JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object || !resource.TryGetProperty("resourceType"u8, out var name) || name.ValueKind != JsonValueKind.String)
            return default;
        return registry.TypeOf(name.GetString()!)?.Extract(resource) ?? default(ReadOnlyMemory<byte>);
    }
}
