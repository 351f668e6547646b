using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The operators &lt; &lt;= &gt; &gt;= (FHIRPath N1, section 6.2).</summary>
internal static class Ordering
{
    /// <summary>Negative, zero or positive; null when one is absent or they cannot be told apart.</summary>
    public static int? Of(FhirPathItem? left, FhirPathItem? right, int position)
    {
        if (left is not { } first || right is not { } second)
            return null;
        var leftValue = first.SystemValueOrNull ?? Quantities.Of(first);
        var rightValue = second.SystemValueOrNull ?? Quantities.Of(second);
        if (leftValue is null || rightValue is null)
            return IsAbsent(first) || IsAbsent(second) ? null : Quantities.AreBoth(first, second) ? Quantities.Order(first, second) : throw new FhirPathException($"{first.TypeName} and {second.TypeName} have no order", position);

        return (leftValue, rightValue) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            (Temporal a, Temporal b) => TemporalOrder.Compare(a, b),
            (Quantity a, Quantity b) => Units.Align(a, b) is { } aligned ? aligned.Left.CompareTo(aligned.Right) : null,
            _ when Numbers.TryPair(leftValue, rightValue, out var x, out var y) => x.CompareTo(y),
            _ => throw new FhirPathException($"{first.TypeName} and {second.TypeName} have no order", position),
        };
    }

    /// <summary>A primitive that has extensions only, such as data-absent-reason.</summary>
    private static bool IsAbsent(in FhirPathItem item) => item.Element.ValueKind == System.Text.Json.JsonValueKind.Undefined && !item.IsCalculated;
}
