namespace Vooraf.Fhir.Terminology;

/// <summary>One include or exclude of a value set: codes of one system, and perhaps value sets that the code must be in as well.</summary>
/// <param name="System">The code system in UTF-8; null for an include of value sets only.</param>
/// <param name="Codes">The codes; null when they are not known (a filter, or a whole system that is not loaded).</param>
/// <param name="ValueSets">The value sets that the code must be in too.</param>
internal sealed record ValueSetPart(byte[]? System, CodeGroup? Codes, IReadOnlyList<LoadedValueSet> ValueSets)
{
    /// <summary>Whether the part has the code. Without a system (a code element) any system will do.</summary>
    internal Membership Has(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code, bool anySystem)
    {
        var verdict = OfSystem(system, code, anySystem);
        for (var at = 0; at < ValueSets.Count && verdict != Membership.No; at++)
            verdict = Both(verdict, ValueSets[at].Has(system, code, anySystem));
        return verdict;
    }

    private Membership OfSystem(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code, bool anySystem)
    {
        if (System is null)
            return Membership.Yes;
        if (!anySystem && !system.SequenceEqual(System))
            return Membership.No;
        if (Codes is null)
            return Membership.NotKnown;
        return Codes.Contains(code) ? Membership.Yes : Membership.No;
    }

    private static Membership Both(Membership left, Membership right)
    {
        if (left == Membership.No || right == Membership.No)
            return Membership.No;
        return left == Membership.NotKnown ? left : right;
    }
}
