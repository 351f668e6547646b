namespace Vooraf.Planning.Derivation;

/// <summary>How a resource says that it was derived from a form, and the record of it.</summary>
public static class DerivedMark
{
    /// <summary>System of the tag in <c>meta.tag</c> of what was derived and of its Provenance.</summary>
    public const string System = "https://vooraf.example/fhir/CodeSystem/origin";

    /// <summary>Code of that tag.</summary>
    public const string Code = "derived";

    /// <summary>Extension of <c>Provenance.target</c>: which part of the form it says.</summary>
    public const string Part = "https://vooraf.example/fhir/StructureDefinition/derived-part";

    /// <summary>Extension of <c>Provenance.target</c>: true when somebody has changed or deleted it since, so that it follows the form no more.</summary>
    public const string TakenOver = "https://vooraf.example/fhir/StructureDefinition/derived-taken-over";
}
