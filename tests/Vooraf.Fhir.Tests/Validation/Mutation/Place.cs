using System.Text.Json.Nodes;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Where a value stands in a resource: properties with the index in an array, or -1.</summary>
/// <param name="Steps">From the resource to the value.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Location">Its FHIRPath.</param>
internal sealed record Place(IReadOnlyList<(string Property, int Index)> Steps, TypeDefinition Type, string Location)
{
    /// <summary>The value; null for a primitive that has extensions only.</summary>
    public JsonNode? In(JsonObject resource) => Walk(resource, Steps);

    /// <summary>The object that has the property of the last step.</summary>
    public JsonObject ParentIn(JsonObject resource) => (JsonObject)Walk(resource, [.. Steps.Take(Steps.Count - 1)])!;

    /// <summary>The object that holds the elements of the value: of a primitive, what stands beside it.</summary>
    public JsonObject? HolderIn(JsonObject resource) => Type.IsPrimitive && Steps.Count > 0 ? Beside(resource) : In(resource) as JsonObject;

    /// <summary>The steps to the elements of the value.</summary>
    public IReadOnlyList<(string Property, int Index)> HolderSteps =>
        Type.IsPrimitive && Steps.Count > 0 ? [.. Steps.Take(Steps.Count - 1), ("_" + Steps[^1].Property, Steps[^1].Index)] : Steps;

    private JsonObject? Beside(JsonObject resource) => Walk(resource, HolderSteps) as JsonObject;

    private static JsonNode? Walk(JsonNode? at, IReadOnlyList<(string Property, int Index)> steps)
    {
        foreach (var (property, index) in steps)
        {
            at = (at as JsonObject)?[property];
            if (index >= 0)
                at = at is JsonArray array && index < array.Count ? array[index] : null;
        }

        return at;
    }
}
