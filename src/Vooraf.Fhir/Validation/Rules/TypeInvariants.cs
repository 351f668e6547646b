using System.Collections.Frozen;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>
/// Invariants of R4's own data types (https://hl7.org/fhir/R4/datatypes.html), which snapshots do not repeat: judged wherever a value of the type stands.
/// Where they cannot be decided, as with a start in 2024 and an end in May 2024, they are met.
/// </summary>
internal static class TypeInvariants
{
    private static readonly FrozenDictionary<TypeDefinition, InvariantRule> Rules = new[]
    {
        Rule("Period", "per-1", "The start of a period must not be later than its end.", "start.empty() or end.empty() or start <= end"),
        Rule("Quantity", "qty-3", "A unit with a code must name the system of the code.", "code.empty() or system.exists()"),
        Rule("Range", "rng-2", "The low end of a range must not be greater than its high end.", "low.empty() or high.empty() or low <= high"),
        Rule("Attachment", "att-1", "An attachment with data must say of which content type they are.", "data.empty() or contentType.exists()"),
    }.ToFrozenDictionary(static entry => entry.Type, static entry => entry.Rule);

    internal static void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (Rules.TryGetValue(occurrence.Type, out var rule))
            rule.Check(occurrence, run);
    }

    private static (TypeDefinition Type, InvariantRule Rule) Rule(string type, string key, string human, string expression) =>
        (FhirDefinitions.R4.FindType(type)!, new InvariantRule(FhirPathExpression.Parse(expression), key, IssueSeverity.Error, human) { IsMetByNothing = true });
}
