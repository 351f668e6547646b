using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>A written value, or {}.</summary>
internal sealed record LiteralNode(FhirPathCollection Items, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => Items;
}
