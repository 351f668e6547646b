using System.Diagnostics;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A FHIRPath expression must give true; false breaks it, and so does nothing, unless it says otherwise.</summary>
internal sealed class InvariantRule(FhirPathExpression expression, string key, IssueSeverity severity, string human) : ValueRule
{
    private readonly string _message = human.Length == 0 ? $"The rule {key} is broken: {expression.Text}" : $"{human} ({key})";

    /// <summary>True when it is met by an expression that gives nothing, because it could not be decided.</summary>
    internal bool IsMetByNothing { get; init; }

    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!run.Cares(severity) || !run.MayEvaluate())
            return;
        var started = Stopwatch.GetTimestamp();
        try
        {
            var item = FhirPathItem.OfElement(occurrence.Value, occurrence.Type, occurrence.Sibling);
            var result = expression.Evaluate(item, run.Scope.Paths(run));
            if (!result.IsTrue && !(IsMetByNothing && result.IsEmpty))
                run.Report(severity, IssueCode.Invariant, _message);
        }
        catch (FhirPathException exception)
        {
            run.Report(IssueSeverity.Warning, IssueCode.NotSupported, $"The rule {key} could not be evaluated, so it is not checked: {exception.Reason}");
        }

        run.Evaluated(started);
    }
}
