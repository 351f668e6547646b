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
            ComparisonOperator.Equal => Equality.Of(left, right),
            ComparisonOperator.NotEqual => !Equality.Of(left, right),
            ComparisonOperator.Equivalent => Equivalence.Of(left, right),
            ComparisonOperator.NotEquivalent => !Equivalence.Of(left, right),
            ComparisonOperator.In => Contains(right, left),
            ComparisonOperator.Contains => Contains(left, right),
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

    private bool? Contains(FhirPathCollection items, FhirPathCollection sought) =>
        Singleton.Item(sought, Position) is { } item ? Sets.Contains(items.Items, item) : null;
}
