using System.Collections;

namespace Vooraf.Fhir.FhirPath;

/// <summary>What an expression gives: zero or more items, in order. Immutable.</summary>
public sealed class FhirPathCollection : IReadOnlyList<FhirPathItem>
{
    /// <summary>The only item when there are no others; most collections hold one, which then needs no array.</summary>
    private readonly FhirPathItem _only;
    private readonly FhirPathItem[]? _items;

    internal FhirPathCollection(FhirPathItem[] items, int count)
    {
        _items = items;
        Count = count;
    }

    private FhirPathCollection(in FhirPathItem only)
    {
        _only = only;
        Count = 1;
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
    public bool IsTrue => ReferenceEquals(this, True) || (Count == 1 && Items[0].SystemValueOrNull is true);

    /// <inheritdoc />
    public FhirPathItem this[int index] => Items[index];

    /// <summary>A collection of one element or value.</summary>
    public static FhirPathCollection Of(FhirPathItem item) => new(item);

    internal static FhirPathCollection Of(object value) => new(FhirPathItem.OfValue(value));

    internal static FhirPathCollection Of(bool value) => value ? True : False;

    internal static FhirPathCollection OfNullable(bool? value) => value is { } known ? Of(known) : Empty;

    internal static FhirPathCollection OfNullable(object? value) => value is null ? Empty : Of(value);

    /// <summary>The items as a span, for loops.</summary>
    internal ReadOnlySpan<FhirPathItem> Items => _items is null ? new ReadOnlySpan<FhirPathItem>(in _only) : _items.AsSpan(0, Count);

    /// <summary>A part of it; limits outside of it are moved to its ends.</summary>
    internal FhirPathCollection Slice(int start, int count)
    {
        var from = Math.Clamp(start, 0, Count);
        var length = Math.Clamp(count, 0, Count - from);
        return length switch
        {
            0 => Empty,
            1 => Of(Items[from]),
            _ when length == Count => this,
            _ => new FhirPathCollection(Items.Slice(from, length).ToArray(), length),
        };
    }

    /// <inheritdoc />
    public IEnumerator<FhirPathItem> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
