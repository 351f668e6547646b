using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>items[index], from zero.</summary>
internal sealed record IndexerNode(Node Items, Node Index, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        var items = Items.Evaluate(run, frame);
        var index = Singleton.Integer(Index.Evaluate(run, frame), Index.Position);
        return index is >= 0 ? items.Slice(index.Value, 1) : FhirPathCollection.Empty;
    }
}
