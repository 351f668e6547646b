namespace Vooraf.Access.Callers;

/// <summary>The organisation that asks. What a token did not say is null.</summary>
/// <param name="Ura">URA number (system <c>http://fhir.nl/fhir/NamingSystem/ura</c>).</param>
/// <param name="Type">Code of the organisation type list (2.16.840.1.113883.2.4.15.1060), for instance <c>Z3</c>.</param>
/// <param name="Name">Name as people know it.</param>
public sealed record Organisation(string? Ura, string? Type, string? Name)
{
    /// <summary>Of which nothing is known.</summary>
    public static Organisation Unknown { get; } = new(null, null, null);
}
