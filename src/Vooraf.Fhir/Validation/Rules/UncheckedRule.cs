using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>Stands for a rule that cannot be used, and says so instead of keeping silent.</summary>
internal sealed class UncheckedRule(string reason) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run) =>
        run.Report(IssueSeverity.Warning, IssueCode.NotSupported, reason);
}
