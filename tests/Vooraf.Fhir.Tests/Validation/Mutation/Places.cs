using System.Text.Json.Nodes;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Finds the values that an element of a profile is about.</summary>
internal static class Places
{
    public static Place OfResource(JsonObject resource)
    {
        var type = (string)resource["resourceType"]!;
        return new Place([], FhirDefinitions.R4.FindType(type)!, type);
    }

    /// <summary>The values of an element, or of a slice of it, inside a value.</summary>
    public static List<Place> Of(JsonObject resource, Place parent, ProfileNode node)
    {
        if (node.SliceOf is { } whole)
            return [.. Of(resource, parent, whole).Where(place => SliceMatch.Is(resource, place, node))];
        if (parent.HolderIn(resource) is not { } holder || parent.Type.FindElement(node.Name) is not { } element)
            return [];
        return [.. PropertiesOf(parent.Type, element).SelectMany(property => Values(holder, parent, property, element))];
    }

    /// <summary>The JSON properties that may hold the element.</summary>
    public static IEnumerable<PropertyDefinition> PropertiesOf(TypeDefinition type, ElementDefinition element) =>
        type.Properties.Where(property => ReferenceEquals(property.Element, element) && !property.IsSibling);

    private static IEnumerable<Place> Values(JsonObject holder, Place parent, PropertyDefinition property, ElementDefinition element)
    {
        var value = holder[property.Name];
        var beside = holder["_" + property.Name];
        if (value is null && beside is null)
            yield break;
        var count = Math.Max((value as JsonArray)?.Count ?? 0, (beside as JsonArray)?.Count ?? 0);
        if (value is not JsonArray && beside is not JsonArray)
            yield return new Place([.. parent.HolderSteps, (property.Name, -1)], property.Type.Definition, parent.Location + "." + element.Name);
        for (var at = 0; at < count; at++)
            yield return new Place([.. parent.HolderSteps, (property.Name, at)], property.Type.Definition, FormattableString.Invariant($"{parent.Location}.{element.Name}[{at}]"));
    }
}
