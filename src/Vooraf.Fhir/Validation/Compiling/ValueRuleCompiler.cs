using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Makes the rules of one value out of an element of a snapshot.</summary>
internal sealed class ValueRuleCompiler(ProfileSet set, Definition definition)
{
    private readonly InvariantCompiler _invariants = new(set, definition);

    /// <summary>Ids of elements that a contentReference points to.</summary>
    internal HashSet<string> ReferredTo { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules of one value of an element; the definition of R4 is null for a resource or type itself.</summary>
    internal ValueRule[] Of(SnapshotNode node, ElementDefinition? element)
    {
        var rules = new List<ValueRule>();
        AddValues(node, rules);
        AddBinding(node, element, rules);
        AddTypes(node, rules);
        if (JsonText.Of(node.Element, "contentReference"u8) is { } reference)
            AddContentReference(reference, rules);
        _invariants.Add(node, rules);
        return [.. rules];
    }

    private static void AddValues(SnapshotNode node, List<ValueRule> rules)
    {
        if (node.ValueOf("fixed") is { ValueKind: not JsonValueKind.Undefined } expected)
            rules.Add(new FixedRule(expected.Clone()));
        if (node.ValueOf("pattern") is { ValueKind: not JsonValueKind.Undefined } pattern)
            rules.Add(new PatternRule(pattern.Clone()));
        if (JsonText.TryGet(node.Element, "maxLength"u8, out var length) && length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out var max) && max < 1024 * 1024)
            rules.Add(new MaxLengthRule(max));
    }

    private void AddBinding(SnapshotNode node, ElementDefinition? element, List<ValueRule> rules)
    {
        // A profile that says which code it must be has made the choice itself.
        if (node.ValueOf("fixed").ValueKind != JsonValueKind.Undefined || node.ValueOf("pattern").ValueKind != JsonValueKind.Undefined)
            return;
        if (node.BoundTo("required") is { } required && !BaseBindings.Holds(element, required))
            rules.Add(new BindingRule(set.ValueSets, required, isRequired: true));
        else if (node.BoundTo("extensible") is { } extensible)
            rules.Add(new BindingRule(set.ValueSets, extensible, isRequired: false));
    }

    private void AddTypes(SnapshotNode node, List<ValueRule> rules)
    {
        var targets = new List<ProfileLink>();
        foreach (var type in node.Types)
        {
            if (JsonText.Of(type, "code"u8) is not { } code)
                continue;
            if (JsonText.TextsOf(type, "profile"u8) is { Count: > 0 } profiles)
                rules.Add(new TypeProfileRule(code, Links(profiles)));
            if (code is "Reference")
                targets.AddRange(Links(JsonText.TextsOf(type, "targetProfile"u8)));
        }

        if (targets.Count > 0 && !targets.Exists(static link => link.BaseType is "Resource"))
            rules.Add(new ReferenceTargetRule(targets));
    }

    private void AddContentReference(string reference, List<ValueRule> rules)
    {
        var id = reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..];
        ReferredTo.Add(id);
        rules.Add(new ContentReferenceRule(new ProfileLink(set, definition.ToString(), definition), id));
    }

    private IReadOnlyList<ProfileLink> Links(IReadOnlyList<string> canonicals) =>
        [.. canonicals.Select(canonical => new ProfileLink(set, canonical, definition))];
}
