using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>One slice: which values belong to it, how many there may be, and what holds for each.</summary>
internal sealed class Slice(string name, Discriminator discriminator, CardinalityRule cardinality, ElementRules? item, SlicingRules? inner)
{
    /// <summary>Where among its counts the number of values stands.</summary>
    internal const int Sure = 0;

    /// <summary>Where the number of values stands of which it cannot be told.</summary>
    internal const int Possible = 1;

    internal string Name { get; } = name;

    internal int CountsNeeded { get; } = 2 + (inner?.CountsNeeded ?? 0);

    internal Membership Has(in Occurrence occurrence, ValidationRun run) => discriminator.Test(occurrence, run);

    internal void Check(in Occurrence occurrence, ValidationRun run, Span<int> counts)
    {
        counts[Sure]++;
        item?.Check(occurrence, run);
        inner?.Place(occurrence, run, counts[2..]);
    }

    /// <summary>Judges the number of values. Where some may or may not belong to it, too few is not said.</summary>
    internal void CheckCounts(Span<int> counts, ValidationRun run, string name)
    {
        if (counts[Possible] == 0 || counts[Sure] > 0)
            cardinality.Check(counts[Sure], run, name);
        if (counts[Sure] > 0)
            inner?.CheckCounts(counts[2..], run, name);
    }
}
