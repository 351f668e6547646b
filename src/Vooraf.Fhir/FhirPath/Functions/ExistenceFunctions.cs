using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.1.</summary>
internal static class ExistenceFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("empty", 0, 0, static (in call) => FhirPathCollection.Of(call.Focus.IsEmpty)),
        new("exists", 0, 1, static (in call) => FhirPathCollection.Of(Exists(call))),
        new("not", 0, 0, static (in call) => FhirPathCollection.OfNullable(!Singleton.Truth(call.Focus, call.Position))),
        new("all", 1, 1, static (in call) => FhirPathCollection.Of(AllHold(call))),
        new("allTrue", 0, 0, static (in call) => FhirPathCollection.Of(!Any(call, false))),
        new("anyTrue", 0, 0, static (in call) => FhirPathCollection.Of(Any(call, true))),
        new("allFalse", 0, 0, static (in call) => FhirPathCollection.Of(!Any(call, true))),
        new("anyFalse", 0, 0, static (in call) => FhirPathCollection.Of(Any(call, false))),
        new("subsetOf", 1, 1, static (in call) => FhirPathCollection.Of(Sets.IsSubset(call.Focus, call.Argument(0), call.Run))),
        new("supersetOf", 1, 1, static (in call) => FhirPathCollection.Of(Sets.IsSubset(call.Argument(0), call.Focus, call.Run))),
        new("count", 0, 0, static (in call) => FhirPathCollection.Of((object)call.Focus.Count)),
        new("distinct", 0, 0, static (in call) => Sets.Distinct(call.Focus, call.Run)),
        new("isDistinct", 0, 0, static (in call) => FhirPathCollection.Of(Sets.Distinct(call.Focus, call.Run).Count == call.Focus.Count)),
    ];

    public static bool Exists(in FunctionCall call)
    {
        if (call.ArgumentCount == 0)
            return !call.Focus.IsEmpty;

        var items = call.Focus.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (call.Holds(items[i], i))
                return true;
        }

        return false;
    }

    private static bool AllHold(in FunctionCall call)
    {
        var items = call.Focus.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (!call.Holds(items[i], i))
                return false;
        }

        return true;
    }

    private static bool Any(in FunctionCall call, bool sought)
    {
        foreach (var item in call.Focus.Items)
        {
            if (item.SystemValueOrNull is not bool truth)
                throw call.Failure("all items must be booleans");
            if (truth == sought)
                return true;
        }

        return false;
    }
}
