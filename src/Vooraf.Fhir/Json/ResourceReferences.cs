using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Finds the references in a resource.</summary>
public static class ResourceReferences
{
    /// <summary>Every Reference in the resource, contained resources and extensions included, in the order in which they stand.</summary>
    /// <param name="resource">A resource that <see cref="ResourceReader"/> found valid.</param>
    public static IReadOnlyList<ResourceReference> Of(JsonElement resource)
    {
        var walk = new ReferenceWalk();
        walk.Resource(resource);
        return walk.Found;
    }
}
