using System.Collections;

namespace Vooraf.Fhir.FhirPath;

/// <summary>What an expression gives: zero or more items, in order. Immutable.</summary>
public sealed class FhirPathCollection : IReadOnlyList<FhirPathItem>
{
    private readonly FhirPathItem[] _items;

    internal FhirPathCollection(FhirPathItem[] items, int count)
    {
        _items = items;
        Count = count;
    }

    /// <summary>Nothing.</summary>
    public static FhirPathCollection Empty { get; } = new([], 0);

    internal static FhirPathCollection True { get; } = Of((object)true);

    internal static FhirPathCollection False { get; } = Of((object)false);

    /// <inheritdoc />
    public int Count { get; }

    /// <summary>True when there is nothing.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>True when it holds the one value true; an invariant or assert that gives this is met.</summary>
    public bool IsTrue => Count == 1 && _items[0].SystemValueOrNull is true;

    /// <inheritdoc />
    public FhirPathItem this[int index] => _items.AsSpan(0, Count)[index];

    /// <summary>A collection of one element or value.</summary>
    public static FhirPathCollection Of(FhirPathItem item) => new([item], 1);

    internal static FhirPathCollection Of(object value) => new([FhirPathItem.OfValue(value)], 1);

    internal static FhirPathCollection Of(bool value) => value ? True : False;

    internal static FhirPathCollection OfNullable(bool? value) => value is { } known ? Of(known) : Empty;

    internal static FhirPathCollection OfNullable(object? value) => value is null ? Empty : Of(value);

    /// <summary>The items as a span, for loops.</summary>
    internal ReadOnlySpan<FhirPathItem> Items => _items.AsSpan(0, Count);

    /// <summary>A part of it; limits outside of it are moved to its ends.</summary>
    internal FhirPathCollection Slice(int start, int count)
    {
        var from = Math.Clamp(start, 0, Count);
        var length = Math.Clamp(count, 0, Count - from);
        return length == 0 ? Empty : new FhirPathCollection(_items[from..(from + length)], length);
    }

    /// <inheritdoc />
    public IEnumerator<FhirPathItem> GetEnumerator() => _items.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
