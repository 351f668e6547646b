using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// A block of the index of the log: for each dossier, ascending, the difference with the one before, how many rows, and their first numbers as differences.
/// </summary>
internal static class LogIndexBlock
{
    /// <summary>Makes a block of pairs of a dossier and a row; sorts them, and leaves out what stands there twice.</summary>
    public static byte[] Write(List<(long Dossier, long Row)> pairs)
    {
        pairs.Sort();
        var span = CollectionsMarshal.AsSpan(pairs);
        using var to = new CompactWriter();
        var former = 0L;
        for (var from = 0; from < span.Length;)
        {
            var dossier = span[from].Dossier;
            var end = from;
            while (end < span.Length && span[end].Dossier == dossier)
                end++;
            to.Number(dossier - former);
            WriteRows(span[from..end], to);
            former = dossier;
            from = end;
        }

        return to.ToArray();
    }

    /// <summary>Adds the rows about a dossier.</summary>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static void Find(ReadOnlySpan<byte> block, long wanted, List<long> rows)
    {
        var from = new CompactReader(block);
        var dossier = 0L;
        while (!from.AtEnd)
        {
            dossier += (long)from.Number();
            var row = 0L;
            for (var left = from.Count(); left > 0; left--)
            {
                row += (long)from.Number();
                if (dossier == wanted)
                    rows.Add(row);
            }

            if (dossier >= wanted)
                return;
        }
    }

    private static void WriteRows(ReadOnlySpan<(long Dossier, long Row)> pairs, CompactWriter to)
    {
        var different = 0;
        for (var i = 0; i < pairs.Length; i++)
            different += i == 0 || pairs[i].Row != pairs[i - 1].Row ? 1 : 0;
        to.Number(different);
        var former = 0L;
        foreach (var (_, row) in pairs)
        {
            if (row == former)
                continue;
            to.Number(row - former);
            former = row;
        }
    }
}
