using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>Walks a resource by its definition and gathers the references.</summary>
internal sealed class ReferenceWalk
{
    private static readonly TypeDefinition Reference = FhirDefinitions.R4.FindType("Reference")!;
    private readonly ElementPath _path = new();

    internal List<ResourceReference> Found { get; } = [];

    internal void Resource(JsonElement resource)
    {
        if (RawJson.ResourceType(resource) is not { } type)
            return;
        _path.Push(type.Name);
        Object(resource, type);
        _path.Pop();
    }

    private void Object(JsonElement value, TypeDefinition type)
    {
        foreach (var property in value.EnumerateObject())
        {
            // Text and numbers hold no references: look only into what has structure.
            var kind = property.Value.ValueKind;
            if (kind is not (JsonValueKind.Object or JsonValueKind.Array) || RawJson.Find(type, property) is not { } definition)
                continue;
            _path.Push(definition.Element.Name);
            if (kind == JsonValueKind.Object)
                Item(property.Value, definition);
            else
                Items(property.Value, definition);
            _path.Pop();
        }
    }

    private void Items(JsonElement array, PropertyDefinition definition)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            _path.At(index++);
            if (item.ValueKind == JsonValueKind.Object)
                Item(item, definition);
        }
    }

    private void Item(JsonElement value, PropertyDefinition definition)
    {
        var type = definition.IsSibling ? ExtendedElement.Type : definition.Type.Definition;
        if (type.Kind == TypeKind.Resource)
            type = RawJson.ResourceType(value);
        if (type is null)
            return;
        if (ReferenceEquals(type, Reference))
            Found.Add(Read(value, definition.Type.Targets));
        Object(value, type);
    }

    private ResourceReference Read(JsonElement value, IReadOnlyList<string> targets)
    {
        var hasIdentifier = value.TryGetProperty("identifier"u8, out var identifier) && identifier.ValueKind == JsonValueKind.Object;
        return new ResourceReference(
            _path.Render(),
            Text(value, "reference"u8),
            Text(value, "type"u8),
            hasIdentifier ? Text(identifier, "system"u8) : null,
            hasIdentifier ? Text(identifier, "value"u8) : null,
            targets);
    }

    private static string? Text(JsonElement value, ReadOnlySpan<byte> name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
