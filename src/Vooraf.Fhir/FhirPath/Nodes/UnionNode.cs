using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>left | right: both without duplicates.</summary>
internal sealed record UnionNode(Node Left, Node Right, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) =>
        Sets.Union(Left.Evaluate(run, frame), Right.Evaluate(run, frame), run);
}
