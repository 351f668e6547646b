namespace Vooraf.Fhir.Definitions;

/// <summary>What sort of type a <see cref="TypeDefinition"/> describes.</summary>
public enum TypeKind
{
    /// <summary>A resource, such as Patient.</summary>
    Resource,

    /// <summary>A data type with elements, such as HumanName.</summary>
    Complex,

    /// <summary>A data type with one value, such as date.</summary>
    Primitive,

    /// <summary>A group of elements inside one resource or type, such as Patient.contact.</summary>
    Backbone,
}
