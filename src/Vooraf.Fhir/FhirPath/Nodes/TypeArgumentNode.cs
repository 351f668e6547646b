using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Syntax;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>The name of a type as argument of is(), as() or ofType().</summary>
internal sealed record TypeArgumentNode(TypeSpecifier Type) : Node(Type.Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => FhirPathCollection.Empty;
}
