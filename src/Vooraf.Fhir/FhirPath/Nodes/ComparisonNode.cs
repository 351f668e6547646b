using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>Equality, equivalence, order and membership.</summary>
internal sealed record ComparisonNode(ComparisonOperator Operator, Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var left = Left.Evaluate(run, frame);
        var right = Right.Evaluate(run, frame);
        return FhirPathCollection.OfNullable(Operator switch
        {
            ComparisonOperator.Equal => Equality.Of(left, right, run),
            ComparisonOperator.NotEqual => !Equality.Of(left, right, run),
            ComparisonOperator.Equivalent => Equivalence.Of(left, right, run),
            ComparisonOperator.NotEquivalent => !Equivalence.Of(left, right, run),
            ComparisonOperator.In => Contains(right, left, run),
            ComparisonOperator.Contains => Contains(left, right, run),
            _ => Ordered(left, right),
        });
    }

    private bool? Ordered(FhirPathCollection left, FhirPathCollection right)
    {
        var order = Ordering.Of(Singleton.Item(left, Left.Position), Singleton.Item(right, Right.Position), Position);
        if (order is not { } sign)
            return null;

        return Operator switch
        {
            ComparisonOperator.Less => sign < 0,
            ComparisonOperator.LessOrEqual => sign <= 0,
            ComparisonOperator.Greater => sign > 0,
            _ => sign >= 0,
        };
    }

    private bool? Contains(FhirPathCollection items, FhirPathCollection sought, EvaluationRun run) =>
        Singleton.Item(sought, Position) is { } item ? Sets.Contains(items, item, run) : null;
}
