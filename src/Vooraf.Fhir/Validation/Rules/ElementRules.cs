using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The rules of one element: of its value, and of the elements inside it. Elements without a rule of their own do not occur here.</summary>
internal sealed class ElementRules
{
    private readonly TypeDefinition? _type;
    private readonly ValueRule[] _values;
    private readonly ChildRules[] _children;
    private readonly short[] _childOfProperty;

    /// <summary>Makes them.</summary>
    /// <param name="type">The type that the children are elements of; null when there are none.</param>
    /// <param name="values">The rules of the value.</param>
    /// <param name="children">The rules of the elements inside it.</param>
    internal ElementRules(TypeDefinition? type, ValueRule[] values, ChildRules[] children)
    {
        _type = type;
        _values = values;
        _children = children;
        _childOfProperty = type is null || children.Length == 0 ? [] : ChildrenByProperty(type, children);
    }

    internal void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!run.Enter())
            return;
        foreach (var rule in _values)
        {
            if (run.IsDone)
                break;
            rule.Check(occurrence, run);
        }

        if (_children.Length > 0 && ReferenceEquals(occurrence.Type, _type) && !run.IsDone)
            CheckChildren(occurrence.Holder, run);
        run.Leave();
    }

    private static short[] ChildrenByProperty(TypeDefinition type, ChildRules[] children)
    {
        var places = new short[type.Properties.Count];
        for (var at = 0; at < places.Length; at++)
            places[at] = (short)Array.FindIndex(children, child => ReferenceEquals(child.Element, type.Properties[at].Element));
        return places;
    }

    private void CheckChildren(JsonElement holder, ValidationRun run)
    {
        var first = run.Slots.Take(_children.Length);
        if (holder.ValueKind == JsonValueKind.Object)
            Fill(holder, run, first);
        for (var at = 0; at < _children.Length && !run.IsDone; at++)
            _children[at].Check(run.Slots[first + at], run);
        run.Slots.Return(first);
    }

    private void Fill(JsonElement holder, ValidationRun run, int first)
    {
        foreach (var property in holder.EnumerateObject())
        {
            if (RawJson.Find(_type!, property) is not { } definition || _childOfProperty[definition.Index] is var place && place < 0)
                continue;
            ref var slot = ref run.Slots[first + place];
            if (definition.IsSibling)
                slot.Sibling = property.Value;
            else
                slot.Value = property.Value;
            if (slot.Property is null || !definition.IsSibling)
                slot.Property = definition;
        }
    }
}
