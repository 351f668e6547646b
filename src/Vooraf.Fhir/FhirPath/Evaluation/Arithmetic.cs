using Vooraf.Fhir.FhirPath.Nodes;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The arithmetic operators (FHIRPath N1, section 6.6). Null is nothing: division by zero, a result out of range.</summary>
internal static class Arithmetic
{
    public static object? Calculate(ArithmeticOperator operation, object left, object right, int position)
    {
        try
        {
            return checked((left, right) switch
            {
                (string a, string b) when operation == ArithmeticOperator.Add => a + b,
                (int a, int b) when operation != ArithmeticOperator.Divide => OfIntegers(operation, a, b),
                (Temporal moment, Quantity amount) => OfMoment(operation, moment, amount, position),
                (Quantity a, Quantity b) => OfQuantities(operation, a, b) ?? throw NotDefined(operation, left, right, position),
                (Quantity a, _) when Numbers.TryDecimal(right, out var factor) => Scale(operation, a, factor) ?? throw NotDefined(operation, left, right, position),
                _ when Numbers.TryPair(left, right, out var x, out var y) => OfDecimals(operation, x, y),
                _ => throw NotDefined(operation, left, right, position),
            });
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? OfIntegers(ArithmeticOperator operation, int left, int right) => operation switch
    {
        ArithmeticOperator.Add => checked(left + right),
        ArithmeticOperator.Subtract => checked(left - right),
        ArithmeticOperator.Multiply => checked(left * right),
        _ when right == 0 => null,
        ArithmeticOperator.IntegerDivide => left / right,
        _ => right == -1 ? 0 : left % right,
    };

    private static object? OfDecimals(ArithmeticOperator operation, decimal left, decimal right) => operation switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ when right == 0 => null,
        ArithmeticOperator.Divide => left / right,
        ArithmeticOperator.IntegerDivide => (int)decimal.Truncate(left / right),
        _ => left % right,
    };

    private static Quantity? OfQuantities(ArithmeticOperator operation, Quantity left, Quantity right)
    {
        if (!string.Equals(left.Unit, right.Unit, StringComparison.Ordinal))
            return null;
        return operation switch
        {
            ArithmeticOperator.Add => left with { Value = left.Value + right.Value },
            ArithmeticOperator.Subtract => left with { Value = left.Value - right.Value },
            ArithmeticOperator.Divide when right.Value != 0 => new Quantity(left.Value / right.Value, "1", IsCalendar: false),
            _ => null,
        };
    }

    private static Quantity? Scale(ArithmeticOperator operation, Quantity quantity, decimal factor) => operation switch
    {
        ArithmeticOperator.Multiply => quantity with { Value = quantity.Value * factor },
        ArithmeticOperator.Divide when factor != 0 => quantity with { Value = quantity.Value / factor },
        _ => null,
    };

    private static Temporal OfMoment(ArithmeticOperator operation, Temporal moment, Quantity amount, int position) => operation switch
    {
        ArithmeticOperator.Add => TemporalArithmetic.Add(moment, amount, position),
        ArithmeticOperator.Subtract => TemporalArithmetic.Add(moment, amount with { Value = -amount.Value }, position),
        _ => throw NotDefined(operation, moment, amount, position),
    };

    private static FhirPathException NotDefined(ArithmeticOperator operation, object left, object right, int position) =>
        new($"{operation} is not defined for {SystemValue.KindOf(left)} and {SystemValue.KindOf(right)}", position);
}
