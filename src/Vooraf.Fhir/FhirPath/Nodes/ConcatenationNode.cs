using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>left &amp; right: strings in a row, where nothing counts as an empty string.</summary>
internal sealed record ConcatenationNode(Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var left = Singleton.Text(Left.Evaluate(run, frame), Left.Position);
        var right = Singleton.Text(Right.Evaluate(run, frame), Right.Position);
        run.Position = Position;
        run.SpendText((left?.Length ?? 0) + (right?.Length ?? 0));
        return FhirPathCollection.Of(left + right);
    }
}
