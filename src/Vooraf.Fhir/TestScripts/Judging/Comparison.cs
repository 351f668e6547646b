using System.Globalization;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Compares what was found with what is wanted (https://hl7.org/fhir/R4/valueset-assert-operator-codes.html).</summary>
internal static class Comparison
{
    /// <summary>The verdict.</summary>
    /// <param name="operation">The operator; null means equals.</param>
    /// <param name="found">What was found; null when there is nothing.</param>
    /// <param name="wanted">What is wanted.</param>
    public static Verdict Of(string? operation, string? found, string wanted) => Holds(operation ?? "equals", found, wanted) switch
    {
        true => Verdict.Holds,
        false => Verdict.Fails(found is null ? "there is nothing" : $"it is {found}"),
        null => Verdict.NotCarriedOut($"the operator {operation} is not supported for this"),
    };

    private static bool? Holds(string operation, string? found, string wanted) => operation switch
    {
        "equals" => Same(found, wanted),
        "notEquals" => !Same(found, wanted),
        "in" => List(wanted).Contains(found, StringComparer.Ordinal),
        "notIn" => !List(wanted).Contains(found, StringComparer.Ordinal),
        "greaterThan" => found is not null && Order(found, wanted) > 0,
        "lessThan" => found is not null && Order(found, wanted) < 0,
        "empty" => string.IsNullOrEmpty(found),
        "notEmpty" => !string.IsNullOrEmpty(found),
        "contains" => found?.Contains(wanted, StringComparison.Ordinal) is true,
        "notContains" => found?.Contains(wanted, StringComparison.Ordinal) is not true,
        _ => null,
    };

    private static bool Same(string? found, string wanted) => string.Equals(found, wanted, StringComparison.Ordinal);

    private static string[] List(string wanted) => wanted.Split(',', StringSplitOptions.TrimEntries);

    private static int Order(string found, string wanted) =>
        decimal.TryParse(found, NumberStyles.Number, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(wanted, NumberStyles.Number, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(found, wanted);
}
