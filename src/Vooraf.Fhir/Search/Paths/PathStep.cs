namespace Vooraf.Fhir.Search.Paths;

/// <summary>One step down in the JSON of a resource.</summary>
/// <param name="Property">The JSON property; a choice is already resolved, as in <c>valueDateTime</c>.</param>
/// <param name="Filter">What the element must have; null for no demand.</param>
internal sealed record PathStep(string Property, FieldFilter? Filter = null);
