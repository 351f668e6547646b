namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Gathers items; its array goes into the collection without a copy, so it is used once.</summary>
internal sealed class CollectionBuilder
{
    private FhirPathItem[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<FhirPathItem> Items => _items.AsSpan(0, Count);

    public void Add(in FhirPathItem item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count == 0 ? 4 : Count * 2);
        _items[Count++] = item;
    }

    public void AddRange(FhirPathCollection items)
    {
        foreach (var item in items.Items)
            Add(item);
    }

    public FhirPathCollection ToCollection() => Count == 0 ? FhirPathCollection.Empty : new FhirPathCollection(_items, Count);
}
