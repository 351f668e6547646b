using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Criteria;

/// <summary>A chain: some resource that the parameter points to fulfils what is asked of its type.</summary>
internal sealed class ChainCriterion(byte number, IReadOnlyDictionary<string, Criterion> byTarget) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver)
    {
        var index = new SearchIndex(candidate.Index.Span);
        while (index.MoveTo(number))
        {
            if (ReferenceValue.IsLocal(index.Value) ? PointsToMatch(index.Value, resolver) : NamesMatch(index.Value, resolver))
                return true;
        }

        return false;
    }

    private bool PointsToMatch(ReadOnlySpan<byte> value, ISearchResolver resolver) =>
        ResourceTypeCodes.NameOf(value[0]) is { } type
        && byTarget.TryGetValue(type, out var criterion)
        && resolver.TryResolve(type, CompactText.Read(value[1..]), out var found)
        && criterion.Matches(found, resolver);

    private bool NamesMatch(ReadOnlySpan<byte> value, ISearchResolver resolver) =>
        SearchPerson.NamedBy(value, resolver) is { } person
        && byTarget.TryGetValue(person.Patient.Type, out var criterion)
        && criterion.Matches(person.Patient, resolver);
}
