using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>The name of an element. At the beginning of a path it may be the name of a type, which keeps the items of that type.</summary>
internal sealed record MemberNode(string Name, int Position) : Node(Position)
{
    private readonly bool _mayBeType = char.IsAsciiLetterUpper(Name[0]);

    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame)
    {
        if (_mayBeType && frame.This.Count > 0 && frame.This.Items[0].Definition is { } type && type.Is(Name))
            return frame.This;
        return EvaluateOn(frame.This, run, frame);
    }

    public override FhirPathCollection EvaluateOn(FhirPathCollection focus, EvaluationRun run, in Frame frame)
    {
        if (focus.IsEmpty)
            return focus;

        var found = new CollectionBuilder();
        foreach (var item in focus.Items)
            Navigation.AddNamed(item, Name, found);
        return found.ToCollection();
    }
}
