namespace Vooraf.Fhir.Definitions;

/// <summary>A type that an element may have.</summary>
public sealed class ElementType
{
    private readonly FhirDefinitions _definitions;
    private TypeDefinition? _definition;

    internal ElementType(FhirDefinitions definitions, string name, string[] targets)
    {
        _definitions = definitions;
        Name = name;
        Targets = targets;
    }

    /// <summary>The name of the type, such as <c>string</c>, <c>HumanName</c> or <c>Patient.contact</c>.</summary>
    public string Name { get; }

    /// <summary>For Reference and canonical: the resource types that it may point to; empty means any.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The definition of the type, looked up at first use.</summary>
    public TypeDefinition Definition => _definition ??= _definitions.FindType(Name) ?? throw new InvalidOperationException("The R4 table has no type " + Name);
}
