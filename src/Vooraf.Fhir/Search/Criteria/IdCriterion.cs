namespace Vooraf.Fhir.Search.Criteria;

/// <summary><c>_id</c>: the logical id is one of these.</summary>
internal sealed class IdCriterion(string[] ids) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver) => Array.IndexOf(ids, candidate.Id) >= 0;
}
