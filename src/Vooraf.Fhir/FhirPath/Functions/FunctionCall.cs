using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Nodes;
using Vooraf.Fhir.FhirPath.Syntax;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>One call of a function: the items before the dot, the arguments, and the place where it stands.</summary>
internal readonly struct FunctionCall(FunctionNode node, FhirPathCollection focus, EvaluationRun run, Frame frame)
{
    private readonly Frame _frame = frame;

    /// <summary>The items before the dot.</summary>
    public FhirPathCollection Focus { get; } = focus;

    public EvaluationRun Run { get; } = run;

    public int Position => node.Position;

    public int ArgumentCount => node.Arguments.Count;

    /// <summary>The type that was written as argument.</summary>
    public TypeSpecifier Type => ((TypeArgumentNode)node.Arguments[0]).Type;

    /// <summary>An argument that is a value: evaluated where the call stands, $this is what it is there.</summary>
    public FhirPathCollection Argument(int index) => node.Arguments[index].Evaluate(Run, _frame);

    public string? Text(int index) => Singleton.Text(Argument(index), node.Arguments[index].Position);

    public int? Integer(int index) => Singleton.Integer(Argument(index), node.Arguments[index].Position);

    /// <summary>An argument that is evaluated once for each item, which is $this then.</summary>
    public FhirPathCollection ForEach(in FhirPathItem item, int itemIndex, int argument = 0)
    {
        Run.SpendCollection();
        return node.Arguments[argument].Evaluate(Run, new Frame(FhirPathCollection.Of(item), itemIndex, _frame.Total));
    }

    /// <summary>As <see cref="ForEach"/>, with $total.</summary>
    public FhirPathCollection Accumulate(in FhirPathItem item, int itemIndex, FhirPathCollection total)
    {
        Run.SpendCollection();
        return node.Arguments[0].Evaluate(Run, new Frame(FhirPathCollection.Of(item), itemIndex, total));
    }

    /// <summary>True when the argument, a criterion, holds for the item.</summary>
    public bool Holds(in FhirPathItem item, int itemIndex) =>
        Singleton.Truth(ForEach(item, itemIndex), node.Arguments[0].Position) is true;

    /// <summary>The only item before the dot, or null when there is none.</summary>
    public FhirPathItem? Item => Singleton.Item(Focus, Position);

    /// <summary>The only item before the dot as a string, or null when there is none.</summary>
    public string? FocusText => Singleton.Text(Focus, Position);

    public FhirPathException Failure(string reason) => new($"{node.Function.Name}(): {reason}", Position);
}
