namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>The name of a type as it stands in an expression.</summary>
/// <param name="Namespace">FHIR, System, or null when not written.</param>
/// <param name="Name">The name of the type.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record TypeSpecifier(string? Namespace, string Name, int Position)
{
    public static bool IsNamespace(string word) => word is "FHIR" or "System";

    public override string ToString() => Namespace is null ? Name : $"{Namespace}.{Name}";
}
