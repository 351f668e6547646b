using System.Text.Json;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Api.Writes;

/// <summary>Checks that a resource and the place where it is written belong together.</summary>
internal static class ResourceCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    /// <param name="resource">A structurally valid resource.</param>
    /// <param name="route">Where it is written.</param>
    /// <param name="place">FHIRPath of the resource; null when it is the whole body.</param>
    public static Issue? Wrong(JsonElement resource, ApiRoute route, string? place)
    {
        var type = ResourceName.Of(resource)!;
        if (!string.Equals(type, route.Type, StringComparison.Ordinal))
            return Issue.Error(IssueCode.Invalid, $"The resource is a {type}, but it is written as a {route.Type}.", place ?? type);
        if (route.Interaction != Interaction.Update)
            return null;

        var path = (place ?? type) + ".id";
        if (!resource.TryGetProperty("id"u8, out var id))
            return Issue.Error(IssueCode.Required, "An update needs the id in the resource, the same as in the URL.", path);
        return id.ValueEquals(route.Id) ? null : Issue.Error(IssueCode.Invalid, "The id in the resource is another than the one in the URL.", path);
    }
}
