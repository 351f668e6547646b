using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>+ - * / div mod; nothing on either side gives nothing.</summary>
internal sealed record ArithmeticNode(ArithmeticOperator Operator, Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var left = Singleton.Value(Left.Evaluate(run, frame), Left.Position);
        var right = Singleton.Value(Right.Evaluate(run, frame), Right.Position);
        run.Position = Position;
        run.SpendCollection();
        if (left is string text && right is string more)
            run.SpendText((long)text.Length + more.Length);
        return left is null || right is null
            ? FhirPathCollection.Empty
            : FhirPathCollection.OfNullable(Arithmetic.Calculate(Operator, left, right, Position));
    }
}
