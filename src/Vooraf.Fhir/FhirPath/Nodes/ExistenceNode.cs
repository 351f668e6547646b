using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>operand.exists() and operand.empty(), the commonest of all functions: what is looked for is not gathered.</summary>
internal sealed record ExistenceNode(Node Operand, bool IsSought, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) =>
        FhirPathCollection.Of(Operand.Exists(run, frame) == IsSought);
}
