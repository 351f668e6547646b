using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Search;

/// <summary>Takes the values of all supported search parameters out of a resource.</summary>
/// <param name="registry">Which parameters there are.</param>
public sealed class SearchIndexer(SearchParameterRegistry registry)
{
    /// <summary>The greatest number of values by which one resource is found, counted for each parameter.</summary>
    public const int MostValues = 50_000;

    /// <summary>
    /// The index values of a resource, compact, beginning with the version of their form. Values that are malformed are left out; it never throws on content.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="ownBase">The base URL of this server, without a slash at the end: references to it are references to what is stored here. Null when there is none.</param>
    /// <param name="newReference">
    /// What a reference or URL becomes when the resource is stored (see <see cref="Json.ResourceRewriter"/>), or null to keep it: the values are those of what is stored.
    /// </param>
    /// <returns>Empty when the element is no resource of a type that R4 has; null when it has more than <see cref="MostValues"/>.</returns>
    public ReadOnlyMemory<byte>? Extract(JsonElement resource, string? ownBase = null, Func<string, string?>? newReference = null)
    {
        var parameters = RawJson.ResourceType(resource) is { } type ? registry.TypeOf(type.Name) : null;
        if (parameters is null)
            return default(ReadOnlyMemory<byte>);

        var index = parameters.Extract(resource, ownBase, newReference);
        return index is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(index);
    }
}
