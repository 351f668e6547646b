using System.Collections.Frozen;
using Vooraf.Fhir.FhirPath.Nodes;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>The operators between two operands, with how tightly each binds (FHIRPath N1, section 6.8); higher is tighter.</summary>
internal static class BinaryOperators
{
    public const int TypePower = 8;
    public const int SignPower = 11;

    private static readonly FrozenDictionary<string, BinaryOperator> BySymbol = new Dictionary<string, BinaryOperator>(StringComparer.Ordinal)
    {
        ["implies"] = Logical(1, LogicalOperator.Implies),
        ["or"] = Logical(2, LogicalOperator.Or),
        ["xor"] = Logical(2, LogicalOperator.Xor),
        ["and"] = Logical(3, LogicalOperator.And),
        ["in"] = Comparison(4, ComparisonOperator.In),
        ["contains"] = Comparison(4, ComparisonOperator.Contains),
        ["="] = Comparison(5, ComparisonOperator.Equal),
        ["!="] = Comparison(5, ComparisonOperator.NotEqual),
        ["~"] = Comparison(5, ComparisonOperator.Equivalent),
        ["!~"] = Comparison(5, ComparisonOperator.NotEquivalent),
        ["<"] = Comparison(6, ComparisonOperator.Less),
        ["<="] = Comparison(6, ComparisonOperator.LessOrEqual),
        [">"] = Comparison(6, ComparisonOperator.Greater),
        [">="] = Comparison(6, ComparisonOperator.GreaterOrEqual),
        ["|"] = new(7, (left, right, position) => new UnionNode(left, right, position)),
        ["+"] = Arithmetic(9, ArithmeticOperator.Add),
        ["-"] = Arithmetic(9, ArithmeticOperator.Subtract),
        ["&"] = new(9, (left, right, position) => new ConcatenationNode(left, right, position)),
        ["*"] = Arithmetic(10, ArithmeticOperator.Multiply),
        ["/"] = Arithmetic(10, ArithmeticOperator.Divide),
        ["div"] = Arithmetic(10, ArithmeticOperator.IntegerDivide),
        ["mod"] = Arithmetic(10, ArithmeticOperator.Modulo),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static BinaryOperator? Find(Token token) =>
        token.Kind is TokenKind.Symbol or TokenKind.Identifier ? BySymbol.GetValueOrDefault(token.Text) : null;

    private static BinaryOperator Logical(int power, LogicalOperator sort) =>
        new(power, (left, right, position) => new LogicalNode(sort, left, right, position));

    private static BinaryOperator Comparison(int power, ComparisonOperator sort) =>
        new(power, (left, right, position) => new ComparisonNode(sort, left, right, position));

    private static BinaryOperator Arithmetic(int power, ArithmeticOperator sort) =>
        new(power, (left, right, position) => new ArithmeticNode(sort, left, right, position));
}
