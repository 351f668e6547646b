namespace Vooraf.Fhir.Search.Indexing;

/// <summary>Reads index values in place (their form: <see cref="IndexBuilder"/>).</summary>
internal ref struct SearchIndex
{
    /// <summary>The version of the form; another one makes the values unreadable, and the resource must be indexed again.</summary>
    internal const byte Version = 1;

    /// <summary>The bit that says that another byte follows.</summary>
    internal const byte MoreNumbers = 0x80;

    private ReadOnlySpan<byte> rest;
    private ReadOnlySpan<byte> numbers;

    internal SearchIndex(ReadOnlySpan<byte> index)
    {
        rest = index.Length > 0 && index[0] == Version ? index[1..] : default;
        numbers = default;
        Value = default;
    }

    /// <summary>The value that <see cref="MoveTo"/> found.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next value of a parameter; false when there is none left.</summary>
    internal bool MoveTo(byte number)
    {
        while (MoveNext())
        {
            if (Has(number))
                return true;
        }

        return false;
    }

    /// <summary>Goes to the next value, of whatever parameter.</summary>
    internal bool MoveNext()
    {
        if (rest.IsEmpty)
            return false;
        var length = ReadLength();
        var entry = rest[..length];
        rest = rest[length..];
        var last = 0;
        while ((entry[last] & MoreNumbers) != 0)
            last++;
        numbers = entry[..(last + 1)];
        Value = entry[(last + 1)..];
        return true;
    }

    /// <summary>True when the value is one of this parameter.</summary>
    internal readonly bool Has(byte number)
    {
        foreach (var one in numbers)
        {
            if ((one & ~MoreNumbers) == number)
                return true;
        }

        return false;
    }

    private int ReadLength()
    {
        int length = rest[0] & ~MoreNumbers, used = 1;
        for (var shift = 7; (rest[used - 1] & MoreNumbers) != 0; shift += 7)
            length |= (rest[used++] & ~MoreNumbers) << shift;
        rest = rest[used..];
        return length;
    }
}
