using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>A part of an expression; immutable.</summary>
/// <param name="Position">Zero-based index in the text of the expression.</param>
internal abstract record Node(int Position)
{
    /// <summary>Evaluates it where $this is what the frame says.</summary>
    public abstract FhirPathCollection Evaluate(EvaluationRun run, in Frame frame);

    /// <summary>Evaluates what stands after a dot: on the items before it, while $this stays what it is.</summary>
    public virtual FhirPathCollection EvaluateOn(FhirPathCollection focus, EvaluationRun run, in Frame frame) => Evaluate(run, frame);

    /// <summary>True when <see cref="Evaluate"/> gives something.</summary>
    public virtual bool Exists(EvaluationRun run, in Frame frame) => !Evaluate(run, frame).IsEmpty;

    /// <summary>True when <see cref="EvaluateOn"/> gives something.</summary>
    public virtual bool ExistsOn(FhirPathCollection focus, EvaluationRun run, in Frame frame) => !EvaluateOn(focus, run, frame).IsEmpty;
}
