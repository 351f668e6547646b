using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Functions;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>A call of a function; at the beginning of a path it works on $this.</summary>
internal sealed record FunctionNode(FhirPathFunction Function, IReadOnlyList<Node> Arguments, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => EvaluateOn(frame.This, run, frame);

    public override FhirPathCollection EvaluateOn(FhirPathCollection focus, EvaluationRun run, in Frame frame)
    {
        run.Position = Position;
        run.SpendCollection();
        return Function.Body(new FunctionCall(this, focus, run, frame));
    }

    public override bool Exists(EvaluationRun run, in Frame frame) => ExistsOn(frame.This, run, frame);

    public override bool ExistsOn(FhirPathCollection focus, EvaluationRun run, in Frame frame)
    {
        if (Function.Exists is not { } exists)
            return !EvaluateOn(focus, run, frame).IsEmpty;
        run.Position = Position;
        run.SpendCollection();
        return exists(new FunctionCall(this, focus, run, frame));
    }
}
