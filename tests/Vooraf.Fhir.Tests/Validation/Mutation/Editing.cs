using System.Text.Json.Nodes;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Changes a resource at a place, keeping what stands beside primitives in step.</summary>
internal static class Editing
{
    public static void Remove(JsonObject resource, Place place)
    {
        var (property, index) = place.Steps[^1];
        var parent = place.ParentIn(resource);
        foreach (var name in (string[])[property, "_" + property])
        {
            if (index < 0)
                parent.Remove(name);
            else if (parent[name] is JsonArray array && index < array.Count)
                array.RemoveAt(index);
            if (parent[name] is JsonArray { Count: 0 })
                parent.Remove(name);
        }
    }

    /// <summary>Repeats a value in its array; false when it does not stand in one.</summary>
    public static bool Repeat(JsonObject resource, Place place)
    {
        var (property, index) = place.Steps[^1];
        var parent = place.ParentIn(resource);
        if (index < 0 || parent[property] is not JsonArray values)
            return false;
        values.Insert(index, values[index]?.DeepClone());
        if (parent["_" + property] is JsonArray siblings)
            siblings.Insert(Math.Min(index, siblings.Count), index < siblings.Count ? siblings[index]?.DeepClone() : null);
        return true;
    }

    public static void Replace(JsonObject resource, Place place, JsonNode value)
    {
        var (property, index) = place.Steps[^1];
        var parent = place.ParentIn(resource);
        if (index < 0)
            parent[property] = value;
        else
            parent[property]!.AsArray()[index] = value;
    }

    /// <summary>Adds a value of an element to an object.</summary>
    public static void Add(JsonObject holder, PropertyDefinition property, JsonNode value)
    {
        if (!property.Element.IsArray)
            holder[property.Name] = value;
        else if (holder[property.Name] is JsonArray values)
            values.Add(value);
        else
            holder[property.Name] = new JsonArray(value);
    }
}
