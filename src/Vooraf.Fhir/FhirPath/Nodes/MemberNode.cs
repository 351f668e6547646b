using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>The name of an element. At the beginning of a path it may be the name of a type, which keeps the items of that type.</summary>
internal sealed record MemberNode(string Name, int Position) : Node(Position)
{
    private readonly bool _mayBeType = char.IsAsciiLetterUpper(Name[0]);
    private readonly ElementName _name = new(Name);

    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) =>
        NamesType(frame) ? frame.This : EvaluateOn(frame.This, run, frame);

    public override FhirPathCollection EvaluateOn(FhirPathCollection focus, EvaluationRun run, in Frame frame)
    {
        if (focus.IsEmpty)
            return focus;

        run.Position = Position;
        run.Spend(focus.Count);
        var found = new CollectionBuilder(run);
        foreach (var item in focus.Items)
            Navigation.AddNamed(item, _name, ref found);
        return found.ToCollection();
    }

    public override bool Exists(EvaluationRun run, in Frame frame) => NamesType(frame) || ExistsOn(frame.This, run, frame);

    public override bool ExistsOn(FhirPathCollection focus, EvaluationRun run, in Frame frame)
    {
        run.Position = Position;
        run.Spend(focus.Count);
        foreach (var item in focus.Items)
        {
            if (Navigation.Has(item, _name))
                return true;
        }

        return false;
    }

    private bool NamesType(in Frame frame) =>
        _mayBeType && frame.This.Count > 0 && frame.This.Items[0].Definition is { } type && type.Is(Name);
}
