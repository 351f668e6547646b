using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Syntax;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>operand is Type, operand as Type.</summary>
internal sealed record TypeNode(Node Operand, TypeSpecifier Type, bool IsTest, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var items = Operand.Evaluate(run, frame);
        return IsTest ? TypeOperators.Is(items, Type, run) : TypeOperators.As(items, Type, run);
    }
}
