using System.Collections.Immutable;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The expected table. Knows nothing of the product.</summary>
internal static class ExpectedTable
{
    public static ImmutableArray<ExpectedRow> Rows { get; } = [.. MatrixFile.Lines("expected.tsv").Skip(1).Select(fields => new ExpectedRow(fields))];

    private static readonly Dictionary<string, string[]> Seen =
        MatrixFile.Lines("seen.tsv").Skip(1).ToDictionary(fields => fields[0], fields => fields[1].Split('|'), StringComparer.Ordinal);

    /// <summary>The place of the first line that fits; -1 when none does.</summary>
    public static int Find(in MatrixCase one)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].Fits(one))
                return row;
        }

        return -1;
    }

    public static bool Sees(string part, string kind) => Seen.TryGetValue(part, out var kinds) && kinds.Contains(kind, StringComparer.Ordinal);

    public static ICollection<string> Parts => Seen.Keys;
}
