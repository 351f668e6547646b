using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>Three-valued logic: null is unknown. The right side is not evaluated when the left decides.</summary>
internal sealed record LogicalNode(LogicalOperator Operator, Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var left = Singleton.Truth(Left.Evaluate(run, frame), Left.Position);
        if (Decides(left) is { } result)
            return FhirPathCollection.Of(result);
        return FhirPathCollection.OfNullable(Combine(left, Singleton.Truth(Right.Evaluate(run, frame), Right.Position)));
    }

    private bool? Decides(bool? left) => (Operator, left) switch
    {
        (LogicalOperator.And, false) => false,
        (LogicalOperator.Or, true) => true,
        (LogicalOperator.Implies, false) => true,
        _ => null,
    };

    private bool? Combine(bool? left, bool? right) => Operator switch
    {
        LogicalOperator.And => left & right,
        LogicalOperator.Or => left | right,
        LogicalOperator.Implies => !left | right,
        _ => left ^ right,
    };
}
