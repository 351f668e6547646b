using System.Text.Json;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A rule about contained resources, which is met, and need not be evaluated, where there are none.</summary>
internal sealed class ContainedOnlyRule(ValueRule rule) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (occurrence.Value.ValueKind == JsonValueKind.Object && occurrence.Value.TryGetProperty("contained"u8, out _))
            rule.Check(occurrence, run);
    }
}
