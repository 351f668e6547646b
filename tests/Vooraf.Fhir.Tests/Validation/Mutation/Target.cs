using System.Text.Json.Nodes;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>An element of a profile in a resource: what a constraint of it can be broken on.</summary>
/// <param name="Resource">The valid resource; never changed.</param>
/// <param name="Parent">The value that the element is part of.</param>
/// <param name="Node">The element.</param>
/// <param name="Places">Its values.</param>
internal sealed record Target(JsonObject Resource, Place Parent, ProfileNode Node, IReadOnlyList<Place> Places)
{
    /// <summary>The element of R4.</summary>
    public ElementDefinition Element { get; } = Parent.Type.FindElement(Node.Name)!;

    /// <summary>Where its values stand, as FHIRPath.</summary>
    public string Location => Parent.Location + "." + Node.Name;

    public JsonObject Copy() => Resource.DeepClone().AsObject();

    /// <summary>The JSON property of a type of the element.</summary>
    public PropertyDefinition? Property(string type) =>
        Places is [var first, ..] && !Element.IsChoice
            ? Parent.Type.FindProperty(System.Text.Encoding.UTF8.GetBytes(first.Steps[^1].Property))
            : Mutation.Places.PropertiesOf(Parent.Type, Element).FirstOrDefault(property => string.Equals(property.Type.Name, type, StringComparison.Ordinal));
}
