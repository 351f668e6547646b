namespace Vooraf.Planning.Standard;

/// <summary>A search parameter that the standard, or an older version of it, uses and R4 does not define.</summary>
/// <param name="Url">Canonical URL of its definition.</param>
/// <param name="Type">The resource type on which it searches.</param>
/// <param name="Name">Its name in a query.</param>
/// <param name="Kind">The FHIR search parameter type, for instance <c>token</c>.</param>
/// <param name="Expression">FHIRPath of the elements that it searches.</param>
public sealed record StandardSearchParameter(string Url, string Type, string Name, string Kind, string Expression);
