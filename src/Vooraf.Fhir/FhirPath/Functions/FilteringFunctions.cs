using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.2, with is() and as() of section 6.3.</summary>
internal static class FilteringFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("where", 1, 1, Where, Exists: ExistenceFunctions.Exists),
        new("select", 1, 1, Select),
        new("repeat", 1, 1, Repeat),
        new("aggregate", 1, 2, Aggregate),
        new("ofType", 1, 1, static (in call) => TypeOperators.As(call.Focus, call.Type, call.Run), TakesType: true),
        new("as", 1, 1, static (in call) => TypeOperators.As(call.Focus, call.Type, call.Run), TakesType: true),
        new("is", 1, 1, static (in call) => TypeOperators.Is(call.Focus, call.Type, call.Run), TakesType: true),
    ];

    private static FhirPathCollection Where(in FunctionCall call)
    {
        var kept = new CollectionBuilder(call.Run);
        var items = call.Focus.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (call.Holds(items[i], i))
                kept.Add(items[i]);
        }

        return kept.ToCollection();
    }

    private static FhirPathCollection Select(in FunctionCall call)
    {
        var result = new CollectionBuilder(call.Run);
        var items = call.Focus.Items;
        for (var i = 0; i < items.Length; i++)
            result.AddRange(call.ForEach(items[i], i));
        return result.ToCollection();
    }

    private static FhirPathCollection Repeat(in FunctionCall call)
    {
        var result = new ItemSet(call.Run);
        var focus = call.Focus.Items;
        for (var i = 0; i < focus.Length; i++)
            AddAll(call.ForEach(focus[i], i), ref result);
        // What is found is appended, and gone into when its turn comes.
        for (var i = 0; i < result.Count; i++)
            AddAll(call.ForEach(result[i], focus.Length + i), ref result);
        return result.ToCollection();
    }

    private static void AddAll(FhirPathCollection found, ref ItemSet result)
    {
        foreach (var item in found.Items)
            result.Add(item);
    }

    private static FhirPathCollection Aggregate(in FunctionCall call)
    {
        var total = call.ArgumentCount > 1 ? call.Argument(1) : FhirPathCollection.Empty;
        var items = call.Focus.Items;
        for (var i = 0; i < items.Length; i++)
            total = call.Accumulate(items[i], i, total);
        return total;
    }
}
