using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath;

/// <summary>One item of a collection: an element of a resource as it stands in the JSON, or a calculated value.</summary>
public readonly struct FhirPathItem
{
    /// <summary>The type of an element or the calculated value; one field, because many items are made and copied.</summary>
    private readonly object? _typeOrValue;

    private FhirPathItem(JsonElement element, JsonElement sibling, object? typeOrValue)
    {
        Element = element;
        Sibling = sibling;
        _typeOrValue = typeOrValue;
    }

    /// <summary>The JSON of the element; <see cref="JsonValueKind.Undefined"/> for a calculated value and for a primitive that has extensions only.</summary>
    public JsonElement Element { get; }

    /// <summary>The property with a low line before its name, which holds id and extensions of a primitive; undefined when there is none.</summary>
    public JsonElement Sibling { get; }

    /// <summary>The FHIR type; null for a calculated value and for content that R4 does not define.</summary>
    public TypeDefinition? Definition => _typeOrValue as TypeDefinition;

    /// <summary>True for a calculated value, false for an element of a resource.</summary>
    public bool IsCalculated => _typeOrValue is not (null or TypeDefinition);

    /// <summary>The text of a primitive or calculated value in its FHIR form (<c>true</c>, <c>2020-05</c>, <c>1.50</c>); null for a complex element.</summary>
    public string? Text => SystemValueOrNull is { } value ? SystemValue.ToText(value) : null;

    /// <summary>The name of the type with its namespace: <c>FHIR.Coding</c>, <c>System.Integer</c>.</summary>
    public string TypeName => TypeNames.Of(this);

    /// <summary>The value to calculate with (see <see cref="SystemValue"/>), or null for a complex element or a primitive without value.</summary>
    internal object? SystemValueOrNull => Calculated ?? SystemValue.Read(Element, TypeNames.KindOf(Definition));

    /// <summary>True for a calculated value and for a primitive that has more than extensions.</summary>
    internal bool HasValue => IsCalculated || Element.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    /// <summary>The calculated value itself; null for an element.</summary>
    internal object? Calculated => _typeOrValue is TypeDefinition ? null : _typeOrValue;

    /// <summary>A resource; its type is what resourceType says.</summary>
    public static FhirPathItem OfResource(JsonElement resource) => new(resource, default, TypeNames.OfResource(resource));

    /// <summary>An element of that type, for instance to judge a rule on a part of a resource.</summary>
    public static FhirPathItem OfElement(JsonElement element, TypeDefinition? definition, JsonElement sibling = default) =>
        new(element, sibling, definition);

    /// <summary>A calculated value.</summary>
    internal static FhirPathItem OfValue(object value) => new(default, default, value);

    /// <inheritdoc />
    public override string ToString() => Text ?? (Element.ValueKind == JsonValueKind.Undefined ? "" : Element.GetRawText());
}
