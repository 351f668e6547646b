using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The code must (required) or should (extensible) come from a value set. What cannot be told is a warning.</summary>
internal sealed class BindingRule(ValueSetIndex valueSets, string canonical, bool isRequired) : ValueRule
{
    private readonly Lazy<LoadedValueSet?> _set = new(() => valueSets.Find(canonical));

    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!occurrence.HasValue || (!isRequired && !run.Cares(IssueSeverity.Warning)))
            return;
        var verdict = _set.Value is { } set ? CodedValue.In(set, occurrence) : Membership.NotKnown;
        switch (verdict)
        {
            case Membership.NotKnown:
                run.Report(IssueSeverity.Warning, IssueCode.NotSupported, _set.Value is null
                    ? $"The value set {canonical} is not loaded: the code is not checked."
                    : $"The value set {canonical} has parts that cannot be expanded here: the code is not checked.");
                break;
            case Membership.No when isRequired:
                run.Report(IssueSeverity.Error, IssueCode.Value, $"The code is not in the value set {canonical}: use one that is.");
                break;
            case Membership.No:
                run.Report(IssueSeverity.Warning, IssueCode.Value, $"The code is not in the value set {canonical}: use one that is, if it has one with this meaning.");
                break;
            case null when isRequired && occurrence.Type.Name is "CodeableConcept" or "Coding":
                run.Report(IssueSeverity.Error, IssueCode.Value, $"A code of the value set {canonical} is required here: add it.");
                break;
        }
    }
}
