using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The value must be exactly this one, no more and no less.</summary>
internal sealed class FixedRule(JsonElement expected) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!occurrence.HasValue || !JsonElement.DeepEquals(occurrence.Value, expected))
            run.Report(IssueSeverity.Error, IssueCode.Value, "The profile fixes this value: " + JsonShort.Of(expected) + ".");
    }
}
