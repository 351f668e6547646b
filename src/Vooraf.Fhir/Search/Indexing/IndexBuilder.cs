using System.Buffers;

namespace Vooraf.Fhir.Search.Indexing;

/// <summary>
/// Collects the values of one resource. A value that several parameters share is kept once.
/// </summary>
/// <remarks>
/// The form: a version byte, then for each value its length (7 bits a byte, low part first), the numbers of its parameters
/// (the high bit says that another follows) and the value itself.
/// </remarks>
internal sealed class IndexBuilder(string? ownBase)
{
    private readonly ArrayBufferWriter<byte> values = new(256);
    private readonly ArrayBufferWriter<byte> current = new(64);
    private readonly List<Entry> entries = new(32);

    /// <summary>Where the next value is written; <see cref="Add"/> ends it.</summary>
    internal IBufferWriter<byte> Current => current;

    /// <summary>A reference by our own address means the same as a relative one.</summary>
    internal ReadOnlySpan<char> WithoutOwnBase(string reference) => OwnBase.CutOff(reference, ownBase);

    /// <summary>Ends the value that was written last and gives it to a parameter.</summary>
    internal void Add(byte number)
    {
        var value = current.WrittenSpan;
        foreach (var entry in entries)
        {
            if (!values.WrittenSpan.Slice(entry.Start, entry.Length).SequenceEqual(value))
                continue;
            if (!entry.Numbers.Contains(number))
                entry.Numbers.Add(number);
            current.ResetWrittenCount();
            return;
        }

        entries.Add(new(values.WrittenCount, value.Length, [number]));
        values.Write(value);
        current.ResetWrittenCount();
    }

    internal byte[] ToArray()
    {
        var index = new ArrayBufferWriter<byte>(values.WrittenCount + (entries.Count * 4) + 1);
        index.Write([SearchIndex.Version]);
        foreach (var entry in entries)
        {
            WriteLength(index, entry.Numbers.Count + entry.Length);
            for (var place = 0; place < entry.Numbers.Count; place++)
                index.Write([(byte)(entry.Numbers[place] | (place < entry.Numbers.Count - 1 ? SearchIndex.MoreNumbers : 0))]);
            index.Write(values.WrittenSpan.Slice(entry.Start, entry.Length));
        }

        return index.WrittenSpan.ToArray();
    }

    private static void WriteLength(ArrayBufferWriter<byte> index, int length)
    {
        while (length >= SearchIndex.MoreNumbers)
        {
            index.Write([(byte)(length | SearchIndex.MoreNumbers)]);
            length >>= 7;
        }

        index.Write([(byte)length]);
    }

    private sealed record Entry(int Start, int Length, List<byte> Numbers);
}
