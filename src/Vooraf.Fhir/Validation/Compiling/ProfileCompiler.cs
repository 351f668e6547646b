using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Makes rules of a StructureDefinition with a snapshot. What R4 itself asks, and strict reading has judged, becomes no rule.</summary>
internal sealed class ProfileCompiler
{
    private readonly Dictionary<string, ElementRules> _byId = new(StringComparer.Ordinal);
    private readonly ValueRuleCompiler _values;
    private readonly SlicingCompiler _slicing;

    private ProfileCompiler(ProfileSet set, Definition definition)
    {
        _values = new ValueRuleCompiler(set, definition);
        _slicing = new SlicingCompiler(set, definition, Element);
    }

    internal static CompiledProfile Compile(ProfileSet set, Definition definition)
    {
        try
        {
            using var document = JsonDocument.Parse(definition.Json);
            var snapshot = Snapshot.Of(document.RootElement);
            if (snapshot.Root is not { } root)
                return CompiledProfile.Refused($"The profile {definition} has no snapshot: load it with one.");
            if (FhirDefinitions.R4.FindType(root.Path) is not { } type)
                return CompiledProfile.Refused($"The profile {definition} is for a type that R4 does not have: nothing is judged by it.");
            return new ProfileCompiler(set, definition).Compile(snapshot, root, type);
        }
        catch (JsonException)
        {
            return CompiledProfile.Refused($"The profile {definition} is not JSON that can be read: nothing is judged by it.");
        }
    }

    private CompiledProfile Compile(Snapshot snapshot, SnapshotNode root, TypeDefinition type)
    {
        var rules = Element(root, null, type);
        foreach (var id in _values.ReferredTo)
        {
            if (!_byId.ContainsKey(id) && snapshot.Find(id) is { } node && ReferredType(node) is { } referred && Element(node, null, referred) is { } found)
                _byId[id] = found;
        }

        return new CompiledProfile(rules, _byId, null);
    }

    private static TypeDefinition? ReferredType(SnapshotNode node) => FhirDefinitions.R4.FindType(node.Path);

    /// <summary>The rules of an element of that type; null when it has none. The type is null where it may have several.</summary>
    private ElementRules? Element(SnapshotNode node, ElementDefinition? element, TypeDefinition? type)
    {
        var values = _values.Of(node, element);
        ChildRules[] children = type is null ? [] : [.. node.Children.Select(child => Child(child, type)).OfType<ChildRules>()];
        return values.Length == 0 && children.Length == 0 ? null : new ElementRules(type, values, children);
    }

    private ChildRules? Child(SnapshotNode node, TypeDefinition parent)
    {
        if (parent.FindElement(node.Name) is not { } element)
            return null;
        var choice = ChoiceCompiler.Of(node, element);
        var item = Element(node, element, ChoiceCompiler.OnlyType(node, element));
        var slicing = node.Slices.Count == 0 ? null : _slicing.Of(node, element);
        var isAsInBase = node.Min <= element.Min && node.Max >= element.Max;
        return isAsInBase && choice is null && item is null && slicing is null
            ? null
            : new ChildRules(element, new CardinalityRule(node.Min, node.Max, element.Name), choice, item, slicing);
    }
}
