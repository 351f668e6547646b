using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>+ or - before a number.</summary>
internal sealed record SignNode(bool IsMinus, Node Operand, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var value = Singleton.Value(Operand.Evaluate(run, frame), Operand.Position);
        return FhirPathCollection.OfNullable(value switch
        {
            null => null,
            int.MinValue when IsMinus => null,
            int number => (object)(IsMinus ? -number : number),
            decimal number => IsMinus ? -number : number,
            Quantity quantity => quantity with { Value = IsMinus ? -quantity.Value : quantity.Value },
            _ => throw new FhirPathException($"A {SystemValue.KindOf(value)} has no sign", Position),
        });
    }
}
