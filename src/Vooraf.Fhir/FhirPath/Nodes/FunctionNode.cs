using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Functions;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>A call of a function; at the beginning of a path it works on $this.</summary>
internal sealed record FunctionNode(FhirPathFunction Function, IReadOnlyList<Node> Arguments, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => EvaluateOn(frame.This, run, frame);

    public override FhirPathCollection EvaluateOn(FhirPathCollection focus, EvaluationRun run, in Frame frame) =>
        Function.Body(new FunctionCall(this, focus, run, frame));
}
