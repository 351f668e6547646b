using System.Globalization;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The greatest number of characters of a text.</summary>
internal sealed class MaxLengthRule(int max) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (occurrence.Value.ValueKind == JsonValueKind.String && occurrence.Value.GetString()!.Length > max)
            run.Report(IssueSeverity.Error, IssueCode.TooLong, string.Create(CultureInfo.InvariantCulture, $"The profile allows {max} characters here: make it shorter."));
    }
}
