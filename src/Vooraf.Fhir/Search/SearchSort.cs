namespace Vooraf.Fhir.Search;

/// <summary>One key of an order.</summary>
/// <param name="Parameter"><c>_lastUpdated</c>, <c>_id</c> or a date parameter of the type.</param>
/// <param name="Descending">True when the greatest comes first.</param>
public sealed record SearchSort(SearchParameter Parameter, bool Descending);
