namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Collections as sets, by the operator =.</summary>
internal static class Sets
{
    public static bool Contains(ReadOnlySpan<FhirPathItem> items, in FhirPathItem sought)
    {
        foreach (var item in items)
        {
            if (Equality.Of(item, sought) is true)
                return true;
        }

        return false;
    }

    public static FhirPathCollection Union(FhirPathCollection left, FhirPathCollection right)
    {
        var result = new CollectionBuilder();
        AddNew(left, result);
        AddNew(right, result);
        return result.ToCollection();
    }

    public static FhirPathCollection Distinct(FhirPathCollection items)
    {
        if (items.Count <= 1)
            return items;
        var result = new CollectionBuilder();
        AddNew(items, result);
        return result.ToCollection();
    }

    /// <summary>Those of the first that the second has too, without duplicates.</summary>
    public static FhirPathCollection Intersect(FhirPathCollection left, FhirPathCollection right)
    {
        var result = new CollectionBuilder();
        foreach (var item in left.Items)
        {
            if (Contains(right.Items, item) && !Contains(result.Items, item))
                result.Add(item);
        }

        return result.ToCollection();
    }

    /// <summary>Those of the first that the second has not, duplicates kept.</summary>
    public static FhirPathCollection Exclude(FhirPathCollection left, FhirPathCollection right)
    {
        var result = new CollectionBuilder();
        foreach (var item in left.Items)
        {
            if (!Contains(right.Items, item))
                result.Add(item);
        }

        return result.ToCollection();
    }

    public static bool IsSubset(FhirPathCollection part, FhirPathCollection whole)
    {
        foreach (var item in part.Items)
        {
            if (!Contains(whole.Items, item))
                return false;
        }

        return true;
    }

    private static void AddNew(FhirPathCollection items, CollectionBuilder result)
    {
        foreach (var item in items.Items)
        {
            if (!Contains(result.Items, item))
                result.Add(item);
        }
    }
}
