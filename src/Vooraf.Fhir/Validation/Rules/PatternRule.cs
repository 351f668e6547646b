using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The value must have at least what the pattern has.</summary>
internal sealed class PatternRule(JsonElement expected) : ValueRule
{
    private readonly JsonPattern _pattern = JsonPattern.Of(expected);

    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!occurrence.HasValue || !_pattern.Matches(occurrence.Value))
            run.Report(IssueSeverity.Error, IssueCode.Value, "The profile asks for this pattern here: " + JsonShort.Of(expected) + ".");
    }
}
