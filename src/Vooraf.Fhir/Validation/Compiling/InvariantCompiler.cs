using System.Text.Json;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Makes rules of the constraints of an element, and of our own that belong to it.</summary>
internal sealed class InvariantCompiler(ProfileSet set, Definition definition)
{
    private readonly ExtraInvariant[] _extra = [.. set.ExtraFor(definition)];

    internal void Add(SnapshotNode node, List<ValueRule> rules)
    {
        foreach (var constraint in JsonText.ItemsOf(node.Element, "constraint"u8))
        {
            if (Rule(constraint) is { } rule)
                rules.Add(rule);
        }

        foreach (var extra in _extra)
        {
            if (string.Equals(extra.Path, node.Id, StringComparison.Ordinal))
                rules.Add(Rule(extra.Key, extra.Severity, extra.Human, extra.Expression));
        }
    }

    private static ValueRule? Rule(JsonElement constraint)
    {
        var key = JsonText.Of(constraint, "key"u8) ?? "";
        if (JsonText.Of(constraint, "expression"u8) is not { } expression || BaseInvariants.AreJudgedByReading(key))
            return null;
        var severity = BaseInvariants.AreAdvice(key) ? IssueSeverity.Information : Severity(constraint);
        var rule = Rule(key, severity, JsonText.Of(constraint, "human"u8) ?? "", expression);
        return BaseInvariants.AreAboutContained(key) ? new ContainedOnlyRule(rule) : rule;
    }

    private static ValueRule Rule(string key, IssueSeverity severity, string human, string expression) =>
        FhirPathExpression.TryParse(expression, out var parsed, out var error)
            ? new InvariantRule(parsed, key, severity, human)
            : new UncheckedRule($"The rule {key} cannot be read, so it is not checked: {error.Reason}");

    private static IssueSeverity Severity(JsonElement constraint) =>
        JsonText.Of(constraint, "severity"u8) is "warning" ? IssueSeverity.Warning : IssueSeverity.Error;
}
