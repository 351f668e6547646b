using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.9.</summary>
internal static class UtilityFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("now", 0, 0, static (in call) => FhirPathCollection.Of(call.Run.Moment(SystemKind.DateTime))),
        new("today", 0, 0, static (in call) => FhirPathCollection.Of(call.Run.Moment(SystemKind.Date))),
        new("timeOfDay", 0, 0, static (in call) => FhirPathCollection.Of(call.Run.Moment(SystemKind.Time))),
        new("trace", 1, 2, Trace),
    ];

    private static FhirPathCollection Trace(in FunctionCall call)
    {
        if (call.Run.Environment.Trace is { } trace)
            trace(call.Text(0) ?? "", Shown(call));
        return call.Focus;
    }

    private static FhirPathCollection Shown(in FunctionCall call)
    {
        if (call.ArgumentCount == 1)
            return call.Focus;
        var result = new Evaluation.CollectionBuilder(call.Run);
        for (var i = 0; i < call.Focus.Count; i++)
            result.AddRange(call.ForEach(call.Focus[i], i, argument: 1));
        return result.ToCollection();
    }
}
