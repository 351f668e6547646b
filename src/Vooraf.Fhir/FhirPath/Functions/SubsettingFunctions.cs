using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.3.</summary>
internal static class SubsettingFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("single", 0, 0, static (in call) => call.Item is null ? FhirPathCollection.Empty : call.Focus),
        new("first", 0, 0, static (in call) => call.Focus.Slice(0, 1)),
        new("last", 0, 0, static (in call) => call.Focus.Slice(call.Focus.Count - 1, 1)),
        new("tail", 0, 0, static (in call) => call.Focus.Slice(1, int.MaxValue)),
        new("skip", 1, 1, static (in call) => call.Integer(0) is { } count ? call.Focus.Slice(count, int.MaxValue) : FhirPathCollection.Empty),
        new("take", 1, 1, static (in call) => call.Integer(0) is { } count ? call.Focus.Slice(0, count) : FhirPathCollection.Empty),
        new("intersect", 1, 1, static (in call) => Sets.Intersect(call.Focus, call.Argument(0), call.Run)),
        new("exclude", 1, 1, static (in call) => Sets.Exclude(call.Focus, call.Argument(0), call.Run)),
    ];
}
