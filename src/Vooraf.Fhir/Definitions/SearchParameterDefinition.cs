namespace Vooraf.Fhir.Definitions;

/// <summary>A search parameter of R4.</summary>
/// <param name="Code">The name in a query.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Url">The canonical of its definition.</param>
/// <param name="Bases">The resource types that it searches; Resource and DomainResource stand for all.</param>
/// <param name="Targets">For a reference: the types that it may point to.</param>
/// <param name="Expression">The FHIRPath that finds the values, alternatives for several bases joined by a bar; empty when the specification has none.</param>
public sealed record SearchParameterDefinition(
    string Code,
    SearchParameterKind Kind,
    string Url,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Targets,
    string Expression);
