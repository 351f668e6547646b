using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>
/// Gathers items within the budget of the evaluation. The first needs no array; the array goes into the collection without a copy, so it is used once.
/// Handed on by reference only.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct CollectionBuilder(EvaluationRun run)
{
    private FhirPathItem _first;
    private FhirPathItem[]? _items;

    public int Count { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<FhirPathItem> Items => Count == 1 ? new ReadOnlySpan<FhirPathItem>(in _first) : _items.AsSpan(0, Count);

    public void Add(in FhirPathItem item)
    {
        run.Spend(1);
        if (Count == 0)
        {
            _first = item;
            Count = 1;
            return;
        }

        if (_items is null || Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void AddRange(FhirPathCollection items)
    {
        foreach (var item in items.Items)
            Add(item);
    }

    public readonly FhirPathCollection ToCollection()
    {
        if (Count == 0)
            return FhirPathCollection.Empty;
        run.SpendCollection();
        return Count == 1 ? FhirPathCollection.Of(_first) : new FhirPathCollection(_items!, Count);
    }

    [MemberNotNull(nameof(_items))]
    private void Grow()
    {
        var size = Math.Max(4, Count * 2);
        run.SpendBytes((long)size * Unsafe.SizeOf<FhirPathItem>());
        Array.Resize(ref _items, size);
        if (Count == 1)
            _items[0] = _first;
    }
}
