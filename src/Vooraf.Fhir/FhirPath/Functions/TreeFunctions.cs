using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.8.</summary>
internal static class TreeFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("children", 0, 0, Children),
        new("descendants", 0, 0, Descendants),
    ];

    private static FhirPathCollection Children(in FunctionCall call)
    {
        var found = new CollectionBuilder(call.Run);
        foreach (var item in call.Focus.Items)
            Navigation.AddAll(item, ref found);
        return found.ToCollection();
    }

    /// <summary>Every element below, level by level: what is found is appended, and looked into when its turn comes.</summary>
    private static FhirPathCollection Descendants(in FunctionCall call)
    {
        var found = new CollectionBuilder(call.Run);
        foreach (var item in call.Focus.Items)
            Navigation.AddAll(item, ref found);
        for (var i = 0; i < found.Count; i++)
        {
            var item = found.Items[i];
            Navigation.AddAll(item, ref found);
        }

        return found.ToCollection();
    }
}
