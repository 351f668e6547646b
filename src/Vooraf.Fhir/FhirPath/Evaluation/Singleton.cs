using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Takes one value out of a collection (FHIRPath N1, section 4.5, singleton evaluation).</summary>
internal static class Singleton
{
    /// <summary>The only item; null when there is none.</summary>
    public static FhirPathItem? Item(FhirPathCollection items, int position) => items.Count switch
    {
        0 => null,
        1 => items[0],
        _ => throw new FhirPathException($"One item was expected here and there are {items.Count}", position),
    };

    /// <summary>The only value; null when there is none, or when it is complex.</summary>
    public static object? Value(FhirPathCollection items, int position) => Item(items, position)?.SystemValueOrNull;

    /// <summary>The truth of a collection: a boolean is itself, any other single item is true, nothing is unknown.</summary>
    public static bool? Truth(FhirPathCollection items, int position) => Item(items, position) switch
    {
        null => null,
        { SystemValueOrNull: bool truth } => truth,
        _ => true,
    };

    public static string? Text(FhirPathCollection items, int position) => Value(items, position) switch
    {
        null => null,
        string text => text,
        Temporal temporal when !items[0].IsCalculated => temporal.Text,
        var other => throw new FhirPathException($"A string was expected here, not a {SystemValue.KindOf(other)}", position),
    };

    public static int? Integer(FhirPathCollection items, int position) => Value(items, position) switch
    {
        null => null,
        int number => number,
        var other => throw new FhirPathException($"An integer was expected here, not a {SystemValue.KindOf(other)}", position),
    };
}
