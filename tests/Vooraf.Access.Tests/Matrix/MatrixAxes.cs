using System.Collections.Immutable;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The axes, their values, and the patterns that name some of these values.</summary>
internal static class MatrixAxes
{
    public static ImmutableArray<string> Names { get; } = ["caller", "relation", "consent", "purpose", "kind", "operation"];

    private static readonly ImmutableArray<string[]> Lines = [.. MatrixFile.Lines("axes.tsv")];

    private static readonly Dictionary<string, string> Groups = Lines.Where(line => line[0] is "group").ToDictionary(line => line[1], line => line[2], StringComparer.Ordinal);

    public static ImmutableArray<ImmutableArray<string>> Values { get; } =
        [.. Names.Select(name => Lines.Where(line => string.Equals(line[0], name, StringComparison.Ordinal)).Select(line => line[1]).ToImmutableArray())];

    /// <summary>How many cases there are: every value of every axis with every other.</summary>
    public static int CaseCount { get; } = Values.Aggregate(1, (product, values) => product * values.Length);

    /// <summary>The values that a pattern names, one bit each.</summary>
    public static ulong MaskOf(int axis, string pattern)
    {
        var all = (1UL << Values[axis].Length) - 1;
        if (pattern is "*")
            return all;
        var negated = pattern[0] == '!';
        var mask = pattern.TrimStart('!').Split('|').Aggregate(0UL, (sum, word) => sum | (word[0] == '@' ? MaskOf(axis, Groups[word[1..]]) : BitOf(axis, word)));
        return negated ? all & ~mask : mask;
    }

    private static ulong BitOf(int axis, string word)
    {
        var index = Values[axis].IndexOf(word);
        return index >= 0 ? 1UL << index : throw new InvalidDataException($"'{word}' is not on axis {Names[axis]}.");
    }
}
