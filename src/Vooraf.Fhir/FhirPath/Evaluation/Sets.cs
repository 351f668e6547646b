namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Collections as sets, by the operator =.</summary>
internal static class Sets
{
    public static bool Contains(FhirPathCollection items, in FhirPathItem sought, EvaluationRun run)
    {
        foreach (var item in items.Items)
        {
            run.Spend(1);
            if (Equality.Of(item, sought) is true)
                return true;
        }

        return false;
    }

    public static FhirPathCollection Union(FhirPathCollection left, FhirPathCollection right, EvaluationRun run)
    {
        var result = ItemSet.Of(left, run);
        foreach (var item in right.Items)
            result.Add(item);
        return result.ToCollection();
    }

    public static FhirPathCollection Distinct(FhirPathCollection items, EvaluationRun run) =>
        items.Count <= 1 ? items : ItemSet.Of(items, run).ToCollection();

    /// <summary>Those of the first that the second has too, without duplicates.</summary>
    public static FhirPathCollection Intersect(FhirPathCollection left, FhirPathCollection right, EvaluationRun run)
    {
        var others = ItemSet.Of(right, run);
        var result = new ItemSet(run);
        foreach (var item in left.Items)
        {
            if (others.Contains(item))
                result.Add(item);
        }

        return result.ToCollection();
    }

    /// <summary>Those of the first that the second has not, duplicates kept.</summary>
    public static FhirPathCollection Exclude(FhirPathCollection left, FhirPathCollection right, EvaluationRun run)
    {
        var others = ItemSet.Of(right, run);
        var result = new CollectionBuilder(run);
        foreach (var item in left.Items)
        {
            if (!others.Contains(item))
                result.Add(item);
        }

        return result.ToCollection();
    }

    public static bool IsSubset(FhirPathCollection part, FhirPathCollection whole, EvaluationRun run)
    {
        var others = ItemSet.Of(whole, run);
        foreach (var item in part.Items)
        {
            if (!others.Contains(item))
                return false;
        }

        return true;
    }
}
