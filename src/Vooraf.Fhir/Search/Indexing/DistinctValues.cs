using System.Buffers;

namespace Vooraf.Fhir.Search.Indexing;

/// <summary>Values, each kept once, in the order in which they first came.</summary>
internal sealed class DistinctValues
{
    private readonly ArrayBufferWriter<byte> bytes = new(512);
    private readonly List<(int Start, int Length, int Former)> values = new(16);
    private readonly Dictionary<int, int> lastWithHash = new(16);

    /// <summary>How many there are.</summary>
    internal int Count => values.Count;

    /// <summary>How long they are together.</summary>
    internal int ByteCount => bytes.WrittenCount;

    /// <summary>The value at a place.</summary>
    internal ReadOnlySpan<byte> this[int place] => bytes.WrittenSpan.Slice(values[place].Start, values[place].Length);

    /// <summary>The place of a value, which is taken up when it is new.</summary>
    internal int PlaceOf(ReadOnlySpan<byte> value)
    {
        var hash = HashOf(value);
        var former = lastWithHash.GetValueOrDefault(hash, -1);
        for (var place = former; place >= 0; place = values[place].Former)
        {
            if (this[place].SequenceEqual(value))
                return place;
        }

        lastWithHash[hash] = values.Count;
        values.Add((bytes.WrittenCount, value.Length, former));
        bytes.Write(value);
        return values.Count - 1;
    }

    private static int HashOf(ReadOnlySpan<byte> value)
    {
        var hash = default(HashCode);
        hash.AddBytes(value);
        return hash.ToHashCode();
    }
}
