using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>$this, $index or $total.</summary>
internal sealed record VariableNode(string Name, int Position) : Node(Position)
{
    public static bool Exists(string name) => name is "this" or "index" or "total";

    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => Name switch
    {
        "this" => frame.This,
        "index" => frame.Index == Frame.NoIndex ? FhirPathCollection.Empty : FhirPathCollection.Of((object)frame.Index),
        _ => frame.Total,
    };
}
