using Vooraf.Fhir.Search.Terms;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Criteria;

/// <summary><c>_lastUpdated</c>: an instant in whole milliseconds.</summary>
internal sealed class LastUpdatedCriterion(DateTerm[] terms) : Criterion
{
    internal override bool Matches(in SearchCandidate candidate, ISearchResolver resolver)
    {
        var start = candidate.LastUpdated.UtcTicks;
        var range = new DateRange(start, start + TimeSpan.TicksPerMillisecond);
        foreach (var term in terms)
        {
            if (term.Fits(range))
                return true;
        }

        return false;
    }
}
