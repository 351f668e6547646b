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
    private readonly ArrayBufferWriter<byte> current = new(128);
    private readonly DistinctValues values = new();
    private readonly List<(int Value, byte Number)> numbers = new(16);

    /// <summary>Where the next value is written; <see cref="Add"/> ends it.</summary>
    internal IBufferWriter<byte> Current => current;

    /// <summary>True when there are more values than a resource may have: what is added from then on is not kept.</summary>
    internal bool IsFull => numbers.Count > SearchIndexer.MostValues;

    /// <summary>A reference by our own address means the same as a relative one.</summary>
    internal ReadOnlySpan<char> WithoutOwnBase(string reference) => OwnBase.CutOff(reference, ownBase);

    /// <summary>What is stored in the place of a reference or URL.</summary>
    internal string AsStored(string address) => newReference?.Invoke(address) ?? address;

    /// <summary>Ends the value that was written last and gives it to a parameter.</summary>
    internal void Add(byte number)
    {
        if (!IsFull)
            numbers.Add((values.PlaceOf(current.WrittenSpan), number));
        current.ResetWrittenCount();
    }

    internal byte[] ToArray()
    {
        var index = new ArrayBufferWriter<byte>(1 + values.ByteCount + (values.Count * 2) + numbers.Count);
        index.Write([SearchIndex.Version]);
        ReadOnlySpan<(int Value, byte Number)> rest = [.. numbers.Distinct().OrderBy(pair => pair.Value)];
        for (var value = 0; value < values.Count; value++)
            Write(index, value, ref rest);
        return index.WrittenSpan.ToArray();
    }

    private void Write(ArrayBufferWriter<byte> index, int value, ref ReadOnlySpan<(int Value, byte Number)> rest)
    {
        Span<byte> own = stackalloc byte[SearchIndex.MoreNumbers];
        var count = 0;
        while (count < rest.Length && rest[count].Value == value)
            own[count] = (byte)(rest[count++].Number | SearchIndex.MoreNumbers);
        rest = rest[count..];

        own[count - 1] &= SearchIndex.MoreNumbers - 1;
        WriteLength(index, count + values[value].Length);
        index.Write(own[..count]);
        index.Write(values[value]);
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
