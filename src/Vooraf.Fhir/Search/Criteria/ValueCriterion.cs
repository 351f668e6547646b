using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Criteria;

/// <summary>Some value of a parameter fits some term; negated (<c>:not</c>): none does, which holds too where there is no value.</summary>
internal sealed class ValueCriterion(byte number, Term[] terms, bool negated = false) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver) => Fits(candidate.Index.Span) != negated;

    private bool Fits(ReadOnlySpan<byte> bytes)
    {
        var index = new SearchIndex(bytes);
        while (index.MoveTo(number))
        {
            foreach (var term in terms)
            {
                if (term.Fits(index.Value))
                    return true;
            }
        }

        return false;
    }
}
