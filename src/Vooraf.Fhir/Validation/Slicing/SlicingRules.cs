using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>How the values of an element are divided into slices. Each value belongs to the first slice whose discriminators it meets.</summary>
internal sealed class SlicingRules
{
    private readonly Slice[] _slices;
    private readonly SlicingOpenness _openness;
    private readonly bool _isOrdered;

    internal SlicingRules(Slice[] slices, SlicingOpenness openness, bool isOrdered)
    {
        _slices = slices;
        _openness = openness;
        _isOrdered = isOrdered;
        CountsNeeded = slices.Sum(static slice => slice.CountsNeeded) + 1;
    }

    /// <summary>Numbers that are kept while the values go by: two for each slice, those inside it, and the last slice seen.</summary>
    internal int CountsNeeded { get; }

    /// <summary>
    /// Finds the slice of a value, counts it and judges it. The counts are, of each slice in turn: how many values it has, how many it may have,
    /// and the numbers of the slices inside it; then the last slice seen, from 1.
    /// </summary>
    internal void Place(in Occurrence occurrence, ValidationRun run, Span<int> counts)
    {
        var offset = 0;
        var hasDoubt = false;
        for (var at = 0; at < _slices.Length; at++)
        {
            var slice = _slices[at];
            var mine = counts.Slice(offset, slice.CountsNeeded);
            offset += slice.CountsNeeded;
            var verdict = slice.Has(occurrence, run);
            hasDoubt |= verdict == Membership.NotKnown;
            if (verdict == Membership.NotKnown)
                mine[Slice.Possible]++;
            if (verdict != Membership.Yes)
                continue;
            Keep(at, run, ref counts[CountsNeeded - 1]);
            slice.Check(occurrence, run, mine);
            return;
        }

        Unplaced(run, hasDoubt, ref counts[CountsNeeded - 1]);
    }

    /// <summary>Judges how many values each slice got.</summary>
    internal void CheckCounts(Span<int> counts, ValidationRun run, string name)
    {
        var offset = 0;
        foreach (var slice in _slices)
        {
            slice.CheckCounts(counts.Slice(offset, slice.CountsNeeded), run, name);
            offset += slice.CountsNeeded;
        }
    }

    private void Keep(int at, ValidationRun run, ref int last)
    {
        if (_isOrdered && at + 1 < last)
            run.Report(IssueSeverity.Error, IssueCode.Structure, $"The slices must stand in the order of the profile, and {_slices[at].Name} comes too late: move it.");
        last = Math.Max(last, at + 1);
        if (_openness == SlicingOpenness.OpenAtEnd && last > _slices.Length)
            run.Report(IssueSeverity.Error, IssueCode.Structure, "Values that belong to no slice must stand at the end: move them.");
    }

    private void Unplaced(ValidationRun run, bool hasDoubt, ref int last)
    {
        if (hasDoubt)
            run.Report(IssueSeverity.Information, IssueCode.NotSupported, "It cannot be told to which slice this belongs, so the rules of its slice are not checked.");
        else if (_openness == SlicingOpenness.Closed)
            run.Report(IssueSeverity.Error, IssueCode.Structure, "The profile allows its own slices only, and this belongs to none: leave it out.");
        else if (_openness == SlicingOpenness.OpenAtEnd)
            last = _slices.Length + 1;
    }
}
