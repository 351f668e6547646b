using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.4.</summary>
internal static class CombiningFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("union", 1, 1, static (in call) => Sets.Union(call.Focus, call.Argument(0), call.Run)),
        new("combine", 1, 1, Combine),
    ];

    private static FhirPathCollection Combine(in FunctionCall call)
    {
        var result = new CollectionBuilder(call.Run);
        result.AddRange(call.Focus);
        result.AddRange(call.Argument(0));
        return result.ToCollection();
    }
}
