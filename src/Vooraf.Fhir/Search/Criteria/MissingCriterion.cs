using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Criteria;

/// <summary><c>:missing</c>: the parameter has no value, or has one.</summary>
internal sealed class MissingCriterion(byte number, bool missing) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver) =>
        new SearchIndex(candidate.Index.Span).MoveTo(number) != missing;
}
