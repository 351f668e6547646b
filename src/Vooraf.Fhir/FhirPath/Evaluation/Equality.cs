using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The operator = (FHIRPath N1, section 6.1.1). Null is unknown: dates of different precision.</summary>
internal static class Equality
{
    public static bool? Of(FhirPathCollection left, FhirPathCollection right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return null;
        if (left.Count != right.Count)
            return false;

        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            result &= Of(left.Items[i], right.Items[i]);
            if (result == false)
                return false;
        }

        return result;
    }

    public static bool? Of(in FhirPathItem left, in FhirPathItem right)
    {
        var leftValue = left.SystemValueOrNull ?? Quantities.Of(left);
        var rightValue = right.SystemValueOrNull ?? Quantities.Of(right);
        if (leftValue is not null && rightValue is not null && (left.IsCalculated || right.IsCalculated || leftValue is not Quantity))
            return OfValues(leftValue, rightValue);
        return !left.IsCalculated && !right.IsCalculated && JsonElements.AreEqual(left.Element, right.Element) && JsonElements.AreEqual(left.Sibling, right.Sibling);
    }

    private static bool? OfValues(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (bool a, bool b) => a == b,
        (int a, int b) => a == b,
        (Temporal a, Temporal b) => TemporalOrder.Compare(a, b) is { } order ? order == 0 : null,
        (Quantity a, Quantity b) => Units.Align(a, b) is { } aligned ? aligned.Left == aligned.Right : null,
        _ => Numbers.TryPair(left, right, out var x, out var y) && x == y,
    };
}
