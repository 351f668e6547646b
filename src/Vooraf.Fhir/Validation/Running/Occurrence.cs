using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>One value of an element.</summary>
/// <param name="Value">The JSON; undefined for a primitive that has extensions only.</param>
/// <param name="Sibling">Of a primitive, the object with its id and extensions; else undefined.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct Occurrence(JsonElement Value, JsonElement Sibling, TypeDefinition Type)
{
    internal bool HasValue => Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The object in which its elements stand: itself, or of a primitive its sibling.</summary>
    internal JsonElement Holder => Type.IsPrimitive ? Sibling : Value;
}
