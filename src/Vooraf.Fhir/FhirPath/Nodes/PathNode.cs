using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>left.right</summary>
internal sealed record PathNode(Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) =>
        Right.EvaluateOn(Left.Evaluate(run, frame), run, frame);

    public override bool Exists(EvaluationRun run, in Frame frame) =>
        Right.ExistsOn(Left.Evaluate(run, frame), run, frame);
}
