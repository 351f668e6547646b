using System.Globalization;
using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.7.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("abs", 0, 0, Abs),
        Whole("ceiling", decimal.Ceiling),
        Whole("floor", decimal.Floor),
        Whole("truncate", decimal.Truncate),
        Real("sqrt", Math.Sqrt),
        Real("exp", Math.Exp),
        Real("ln", Math.Log),
        new("log", 1, 1, static (in call) => OfReal(Math.Log(Number(call) ?? double.NaN, Argument(call) ?? double.NaN))),
        new("power", 1, 1, Power),
        new("round", 0, 1, Round),
    ];

    private static FhirPathFunction Whole(string name, Func<decimal, decimal> body) =>
        new(name, 0, 0, (in call) => Decimal(call) is { } number ? OfWhole(body(number)) : FhirPathCollection.Empty);

    private static FhirPathFunction Real(string name, Func<double, double> body) =>
        new(name, 0, 0, (in call) => OfReal(body(Number(call) ?? double.NaN)));

    private static FhirPathCollection Abs(in FunctionCall call) => FhirPathCollection.OfNullable(call.Item?.SystemValueOrNull switch
    {
        null => null,
        int number => number == int.MinValue ? null : (object)Math.Abs(number),
        decimal number => Math.Abs(number),
        Quantity quantity => quantity with { Value = Math.Abs(quantity.Value) },
        _ => throw call.Failure("a number was expected"),
    });

    private static FhirPathCollection Power(in FunctionCall call)
    {
        var integers = call.Item?.SystemValueOrNull is int && Singleton.Value(call.Argument(0), call.Position) is int and >= 0;
        var result = Math.Pow(Number(call) ?? double.NaN, Argument(call) ?? double.NaN);
        return integers && Math.Abs(result) <= int.MaxValue ? FhirPathCollection.Of((object)(int)result) : OfReal(result);
    }

    private static FhirPathCollection Round(in FunctionCall call)
    {
        if (Decimal(call) is not { } number)
            return FhirPathCollection.Empty;
        var digits = call.ArgumentCount > 0 ? call.Integer(0) ?? 0 : 0;
        if (digits is < 0 or > 28)
            throw call.Failure("the number of digits must be from 0 to 28");
        return FhirPathCollection.Of((object)decimal.Round(number, digits, MidpointRounding.AwayFromZero));
    }

    private static decimal? Decimal(in FunctionCall call)
    {
        if (call.Item?.SystemValueOrNull is not { } value)
            return null;
        return Numbers.TryDecimal(value, out var number) ? number : throw call.Failure("a number was expected");
    }

    private static double? Number(in FunctionCall call) => (double?)Decimal(call);

    private static double? Argument(in FunctionCall call) =>
        Singleton.Value(call.Argument(0), call.Position) is { } value && Numbers.TryDecimal(value, out var number) ? (double)number : null;

    private static FhirPathCollection OfWhole(decimal value) =>
        Math.Abs(value) <= int.MaxValue ? FhirPathCollection.Of((object)(int)value) : FhirPathCollection.Empty;

    /// <summary>All digits of the double: a cast would keep fifteen.</summary>
    private static FhirPathCollection OfReal(double value) =>
        decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? FhirPathCollection.Of((object)exact)
            : FhirPathCollection.Empty;
}
