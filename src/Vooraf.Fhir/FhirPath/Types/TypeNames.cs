using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath.Syntax;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>Which types items have and which types expressions mean.</summary>
internal static class TypeNames
{
    /// <summary>The definition of the resource type that the JSON names, or null.</summary>
    public static TypeDefinition? OfResource(JsonElement resource) => RawJson.ResourceType(resource);

    /// <summary>How the value of a primitive of that type is calculated with. Unknown content goes by its JSON form.</summary>
    public static SystemKind KindOf(TypeDefinition? definition) => definition?.Primitive switch
    {
        PrimitiveKind.None => SystemKind.None,
        PrimitiveKind.Boolean => SystemKind.Boolean,
        PrimitiveKind.Integer or PrimitiveKind.PositiveInt or PrimitiveKind.UnsignedInt => SystemKind.Integer,
        PrimitiveKind.Decimal => SystemKind.Decimal,
        PrimitiveKind.Date => SystemKind.Date,
        PrimitiveKind.DateTime or PrimitiveKind.Instant => SystemKind.DateTime,
        PrimitiveKind.Time => SystemKind.Time,
        _ => SystemKind.String,
    };

    /// <summary>The name with its namespace.</summary>
    public static string Of(in FhirPathItem item)
    {
        if (item.Calculated is { } value)
            return "System." + SystemValue.KindOf(value);
        return item.Definition is { } definition ? "FHIR." + ShortName(definition) : "FHIR.Element";
    }

    /// <summary>Backbone elements have no type name of their own in FHIRPath: they are named after what they derive from.</summary>
    public static string ShortName(TypeDefinition definition) =>
        definition.Kind == TypeKind.Backbone && definition.Base is { } parent ? parent.Name : definition.Name;

    /// <summary>True when the specification knows the type.</summary>
    public static bool Exists(TypeSpecifier type) =>
        (!IsSystemOnly(type) && FhirDefinitions.R4.FindType(type.Name) is not null) || (!IsFhirOnly(type) && IsSystemName(type.Name));

    /// <summary>
    /// True when the item is of that type or of one that derives from it.
    /// Elements have FHIR types and calculated values System types; a FHIR string is not a System.String.
    /// </summary>
    public static bool IsOf(in FhirPathItem item, TypeSpecifier type)
    {
        if (item.Calculated is { } value)
            return !IsFhirOnly(type) && (IsNamed(type, SystemValue.KindOf(value).ToString()) || IsNamed(type, "Any"));
        return !IsSystemOnly(type) && item.Definition is { } definition && definition.Is(type.Name);
    }

    private static bool IsNamed(TypeSpecifier type, string name) => string.Equals(type.Name, name, StringComparison.Ordinal);

    private static bool IsSystemOnly(TypeSpecifier type) => string.Equals(type.Namespace, "System", StringComparison.Ordinal);

    private static bool IsFhirOnly(TypeSpecifier type) => string.Equals(type.Namespace, "FHIR", StringComparison.Ordinal);

    private static bool IsSystemName(string name) =>
        string.Equals(name, "Any", StringComparison.Ordinal) || (Enum.TryParse<SystemKind>(name, out var kind) && kind != SystemKind.None);
}
