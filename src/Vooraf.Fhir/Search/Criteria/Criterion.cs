namespace Vooraf.Fhir.Search.Criteria;

/// <summary>One demand of a query; all must hold.</summary>
internal abstract class Criterion
{
    internal abstract bool Matches(in SearchCandidate candidate, ISearchResolver resolver);
}
