using System.Buffers;

namespace Vooraf.Fhir.Search.Indexing;

/// <summary>
/// Collects the values of one resource. A value that several parameters share is kept once.
/// </summary>
/// <remarks>
/// The form: a version byte, then for each value its length (7 bits a byte, low part first), the numbers of its parameters
/// (the high bit says that another follows) and the value itself.
/// </remarks>
/// <param name="ownBase">The base URL of this server, without a slash at the end; null when there is none.</param>
/// <param name="newReference">What a reference or URL becomes when it is stored, or null to keep it; null when everything is kept.</param>
internal sealed class IndexBuilder(string? ownBase, Func<string, string?>? newReference)
{
    // The values so far, then the one that is being written.
    private readonly ArrayBufferWriter<byte> written = new(512);
    private readonly List<(int Start, int Length)> values = new(16);
    private readonly List<(int Value, byte Number)> numbers = new(16);
    private int end;

    /// <summary>Where the next value is written; <see cref="Add"/> ends it.</summary>
    internal IBufferWriter<byte> Current => written;

    /// <summary>A reference by our own address means the same as a relative one.</summary>
    internal ReadOnlySpan<char> WithoutOwnBase(string reference) => OwnBase.CutOff(reference, ownBase);

    /// <summary>What is stored in the place of a reference or URL.</summary>
    internal string AsStored(string address) => newReference?.Invoke(address) ?? address;

    /// <summary>Ends the value that was written last and gives it to a parameter.</summary>
    internal void Add(byte number)
    {
        var value = written.WrittenSpan[end..];
        var known = IndexOf(value);
        if (known < 0)
        {
            known = values.Count;
            values.Add((end, value.Length));
            end = written.WrittenCount;
        }
        else
        {
            TakeBack();
        }

        if (!numbers.Contains((known, number)))
            numbers.Add((known, number));
    }

    internal byte[] ToArray()
    {
        var index = new ArrayBufferWriter<byte>(1 + end + (values.Count * 2) + numbers.Count);
        index.Write([SearchIndex.Version]);
        for (var value = 0; value < values.Count; value++)
            Write(index, value);
        return index.WrittenSpan.ToArray();
    }

    private int IndexOf(ReadOnlySpan<byte> value)
    {
        for (var place = 0; place < values.Count; place++)
        {
            var (start, length) = values[place];
            if (length == value.Length && written.WrittenSpan.Slice(start, length).SequenceEqual(value))
                return place;
        }

        return -1;
    }

    private void TakeBack()
    {
        var kept = written.WrittenSpan[..end];
        written.ResetWrittenCount();
        written.Write(kept);
    }

    private void Write(ArrayBufferWriter<byte> index, int value)
    {
        Span<byte> own = stackalloc byte[SearchIndex.MoreNumbers];
        var count = 0;
        foreach (var (of, number) in numbers)
        {
            if (of == value)
                own[count++] = (byte)(number | SearchIndex.MoreNumbers);
        }

        own[count - 1] &= SearchIndex.MoreNumbers - 1;
        var (start, length) = values[value];
        WriteLength(index, count + length);
        index.Write(own[..count]);
        index.Write(written.WrittenSpan.Slice(start, length));
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
}
