namespace Vooraf.Fhir.Search;

/// <summary>An <c>_include</c>: the resources that a reference parameter of the matches points to come along.</summary>
/// <param name="Parameter">The reference parameter.</param>
/// <param name="Target">Only resources of this type; null for every type.</param>
public sealed record SearchInclude(SearchParameter Parameter, string? Target);
