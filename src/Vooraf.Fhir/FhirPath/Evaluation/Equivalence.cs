using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The operator ~ (FHIRPath N1, section 6.1.2): without order, case or layout, to the precision of the less exact; never unknown.</summary>
internal static class Equivalence
{
    /// <summary>About what is needed to compare two complex elements part by part.</summary>
    private const int BytesOfComparison = 2_000;

    public static bool Of(FhirPathCollection left, FhirPathCollection right, EvaluationRun run)
    {
        if (left.Count != right.Count)
            return false;

        var open = new List<FhirPathItem>(right);
        foreach (var item in left.Items)
        {
            var sought = item;
            var match = open.FindIndex(candidate => Of(sought, candidate, run));
            if (match < 0)
                return false;
            open.RemoveAt(match);
        }

        return true;
    }

    public static bool Of(in FhirPathItem left, in FhirPathItem right, EvaluationRun run)
    {
        run.Spend(Equality.Cost(left) + Equality.Cost(right));
        var leftValue = left.SystemValueOrNull ?? Quantities.Of(left);
        var rightValue = right.SystemValueOrNull ?? Quantities.Of(right);
        if (leftValue is not null && rightValue is not null)
            return OfValues(leftValue, rightValue);
        return leftValue is null && rightValue is null && OfElements(left, right, run);
    }

    private static bool OfValues(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.Equals(Normal(a), Normal(b), StringComparison.OrdinalIgnoreCase),
        (bool a, bool b) => a == b,
        (Temporal a, Temporal b) => a.Precision == b.Precision && TemporalOrder.Compare(a, b) == 0,
        (Quantity a, Quantity b) => Units.Align(a, b) is { } aligned && OfNumbers(aligned.Left, aligned.Right),
        _ => Numbers.TryPair(left, right, out var x, out var y) && OfNumbers(x, y),
    };

    private static bool OfNumbers(decimal left, decimal right)
    {
        var scale = Math.Min(Numbers.Scale(left), Numbers.Scale(right));
        return decimal.Round(left, scale, MidpointRounding.AwayFromZero) == decimal.Round(right, scale, MidpointRounding.AwayFromZero);
    }

    /// <summary>Every white space character counts as a space.</summary>
    private static string Normal(string text) =>
        text.AsSpan().IndexOfAny("\t\r\n\u00a0") < 0 ? text : string.Concat(text.Select(character => char.IsWhiteSpace(character) ? ' ' : character));

    private static bool OfElements(in FhirPathItem left, in FhirPathItem right, EvaluationRun run)
    {
        if (left.Element.ValueKind != JsonValueKind.Object || right.Element.ValueKind != JsonValueKind.Object)
            return JsonElements.AreEqual(left.Element, right.Element) && JsonElements.AreEqual(left.Sibling, right.Sibling);
        if (JsonElement.DeepEquals(left.Element, right.Element))
            return true;

        run.SpendBytes(BytesOfComparison);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in left.Element.EnumerateObject())
            names.Add(property.Name.TrimStart('_'));
        foreach (var property in right.Element.EnumerateObject())
            names.Add(property.Name.TrimStart('_'));

        foreach (var name in names)
        {
            if (!Of(Values(left, name, run), Values(right, name, run), run))
                return false;
        }

        return true;
    }

    private static FhirPathCollection Values(in FhirPathItem item, string property, EvaluationRun run)
    {
        var found = new CollectionBuilder(run);
        Navigation.AddOfProperty(item, property, ref found);
        return found.ToCollection();
    }
}
