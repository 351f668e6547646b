namespace Vooraf.Fhir.Terminology;

/// <summary>A value set that is loaded: which codes it has, as far as that can be told.</summary>
public sealed class LoadedValueSet
{
    private readonly IReadOnlyList<ValueSetPart> _includes;
    private readonly IReadOnlyList<ValueSetPart> _excludes;

    internal LoadedValueSet(string url, IReadOnlyList<ValueSetPart> includes, IReadOnlyList<ValueSetPart> excludes)
    {
        Url = url;
        _includes = includes;
        _excludes = excludes;
        Parts = includes.Concat(excludes).Sum(static part => 1 + part.ValueSets.Sum(static set => set.Parts));
    }

    /// <summary>Its canonical.</summary>
    public string Url { get; }

    /// <summary>How many parts must be asked at most to tell whether a code is in it, those of the value sets in it included.</summary>
    internal long Parts { get; }

    /// <summary>True when it stands for a value set that is not loaded.</summary>
    internal bool IsMissing { get; init; }

    /// <summary>Whether the code of that system, both in UTF-8, belongs to it.</summary>
    public Membership Has(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code) => Has(system, code, anySystem: false);

    /// <summary>Whether the code of an element of type code, which names no system, belongs to it.</summary>
    public Membership Has(ReadOnlySpan<byte> code) => Has(default, code, anySystem: true);

    internal Membership Has(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code, bool anySystem)
    {
        if (IsMissing)
            return Membership.NotKnown;
        var included = Any(_includes, system, code, anySystem);
        if (included == Membership.No || _excludes.Count == 0)
            return included;
        return Any(_excludes, system, code, anySystem) switch
        {
            Membership.Yes => Membership.No,
            Membership.NotKnown => Membership.NotKnown,
            _ => included,
        };
    }

    private static Membership Any(IReadOnlyList<ValueSetPart> parts, ReadOnlySpan<byte> system, ReadOnlySpan<byte> code, bool anySystem)
    {
        var verdict = Membership.No;
        for (var at = 0; at < parts.Count; at++)
        {
            var one = parts[at].Has(system, code, anySystem);
            if (one == Membership.Yes)
                return one;
            if (one == Membership.NotKnown)
                verdict = one;
        }

        return verdict;
    }
}
