using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Criteria;

/// <summary>Some reference of a parameter fits some term. A reference that names a person by identifier fits as one to that person does.</summary>
internal sealed class ReferenceCriterion(byte number, Term[] terms) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver)
    {
        var index = new SearchIndex(candidate.Index.Span);
        while (index.MoveTo(number))
        {
            if (Fits(index.Value) || (SearchPerson.NamedBy(index.Value, resolver) is { } person && Fits(person.Reference)))
                return true;
        }

        return false;
    }

    private bool Fits(ReadOnlySpan<byte> value)
    {
        foreach (var term in terms)
        {
            if (term.Fits(value))
                return true;
        }

        return false;
    }
}
