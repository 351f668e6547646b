namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Different items in the order in which they came, by the operator =. A few are compared one by one, more by their hashes.</summary>
internal ref struct ItemSet(EvaluationRun run)
{
    private const int Few = 8;

    /// <summary>About what an item takes in the index, with the growth of the index.</summary>
    private const int BytesOfIndex = 96;

    private CollectionBuilder _items = new(run);
    private Dictionary<int, int>? _lastWithHash;
    private List<int>? _before;

    public readonly int Count => _items.Count;

    public readonly FhirPathItem this[int index] => _items.Items[index];

    public static ItemSet Of(FhirPathCollection items, EvaluationRun run)
    {
        var set = new ItemSet(run);
        foreach (var item in items.Items)
            set.Add(item);
        return set;
    }

    public readonly FhirPathCollection ToCollection() => _items.ToCollection();

    /// <summary>Adds an item; false when it is there already.</summary>
    public bool Add(in FhirPathItem item)
    {
        if (_lastWithHash is null)
        {
            if (ContainsByComparing(item))
                return false;
            _items.Add(item);
            if (_items.Count > Few)
                Index();
            return true;
        }

        var hash = Hash(item);
        if (ContainsByHash(item, hash))
            return false;
        _items.Add(item);
        Remember(hash);
        return true;
    }

    public readonly bool Contains(in FhirPathItem item) =>
        _lastWithHash is null ? ContainsByComparing(item) : ContainsByHash(item, Hash(item));

    private readonly bool ContainsByComparing(in FhirPathItem item)
    {
        foreach (var known in _items.Items)
        {
            if (AreEqual(known, item))
                return true;
        }

        return false;
    }

    private readonly bool ContainsByHash(in FhirPathItem item, int hash)
    {
        var items = _items.Items;
        for (var i = _lastWithHash!.GetValueOrDefault(hash, -1); i >= 0; i = _before![i])
        {
            if (AreEqual(items[i], item))
                return true;
        }

        return false;
    }

    private void Index()
    {
        (_lastWithHash, _before) = ([], []);
        foreach (var item in _items.Items)
            Remember(Hash(item));
    }

    private readonly void Remember(int hash)
    {
        run.SpendBytes(BytesOfIndex);
        _before!.Add(_lastWithHash!.GetValueOrDefault(hash, -1));
        _lastWithHash![hash] = _before.Count - 1;
    }

    private readonly int Hash(in FhirPathItem item)
    {
        var cost = Equality.Cost(item);
        run.Spend(cost);
        run.SpendBytes(cost * 64);
        return ItemHash.Of(item);
    }

    private readonly bool AreEqual(in FhirPathItem left, in FhirPathItem right)
    {
        run.Spend(Math.Min(Equality.Cost(left), Equality.Cost(right)));
        return Equality.Of(left, right) is true;
    }
}
