using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The operator = (FHIRPath N1, section 6.1.1). Null is unknown: dates of different precision.</summary>
internal static class Equality
{
    public static bool? Of(FhirPathCollection left, FhirPathCollection right, EvaluationRun run)
    {
        if (left.IsEmpty || right.IsEmpty)
            return null;
        if (left.Count != right.Count)
            return false;

        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            run.Spend(Cost(left.Items[i]));
            result &= Of(left.Items[i], right.Items[i]);
            if (result == false)
                return false;
        }

        return result;
    }

    /// <summary>Two elements are equal with their extensions; against a calculated value only the value of a primitive counts.</summary>
    public static bool? Of(in FhirPathItem left, in FhirPathItem right)
    {
        if (!left.IsCalculated && !right.IsCalculated)
            return JsonElements.AreEqual(left.Sibling, right.Sibling) ? OfElements(left, right) : false;
        if (left.Calculated is string leftText && IsText(right))
            return right.Element.ValueEquals(leftText);
        if (right.Calculated is string rightText && IsText(left))
            return left.Element.ValueEquals(rightText);

        var leftValue = left.SystemValueOrNull ?? Quantities.Of(left);
        var rightValue = right.SystemValueOrNull ?? Quantities.Of(right);
        return leftValue is not null && rightValue is not null ? OfValues(leftValue, rightValue) : false;
    }

    /// <summary>What a comparison of the item costs, in steps of the budget.</summary>
    public static long Cost(in FhirPathItem item) => 1 + (item.Calculated is string text
        ? text.Length / 128
        : item.Element.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(item.Element).Length / 32 : 0);

    private static bool? OfElements(in FhirPathItem left, in FhirPathItem right)
    {
        if (IsText(left) && IsText(right))
            return JsonElement.DeepEquals(left.Element, right.Element);
        if (left.SystemValueOrNull is { } leftValue && right.SystemValueOrNull is { } rightValue)
            return OfValues(leftValue, rightValue);
        return JsonElements.AreEqual(left.Element, right.Element);
    }

    /// <summary>True for an element that is compared as a string: it need not be made into one.</summary>
    private static bool IsText(in FhirPathItem item) =>
        item.Element.ValueKind == JsonValueKind.String && TypeNames.KindOf(item.Definition) is SystemKind.String;

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
