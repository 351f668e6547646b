using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Validation.Running;
using Vooraf.Fhir.Validation.Slicing;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The rules of an element inside another: how many values, of which types, and what holds for each.</summary>
internal sealed class ChildRules(ElementDefinition element, CardinalityRule cardinality, ChoiceRule? choice, ElementRules? item, SlicingRules? slicing)
{
    /// <summary>The element of R4.</summary>
    internal ElementDefinition Element { get; } = element;

    internal void Check(Slot slot, ValidationRun run)
    {
        var count = Math.Max(Count(slot.Value), Count(slot.Sibling));
        cardinality.Check(count, run, Element.Name);
        if (count > 0 && choice is not null && !choice.Check(slot.Property!, run, Element.Name))
            return;
        if (item is null && slicing is null)
            return;

        var needed = slicing?.CountsNeeded ?? 0;
        var counts = needed <= ValidationLimits.CountsOnStack ? stackalloc int[ValidationLimits.CountsOnStack] : new int[needed];
        counts = counts[..needed];
        counts.Clear();
        if (count > 0)
            CheckValues(slot, run, counts);
        slicing?.CheckCounts(counts, run, Element.Name);
    }

    private void CheckValues(Slot slot, ValidationRun run, Span<int> counts)
    {
        var type = slot.Property!.Type.Definition;
        run.Path.Push(Element.Name);
        if (!IsArray(slot.Value) && !IsArray(slot.Sibling))
            CheckOne(new Occurrence(slot.Value, slot.Sibling, type), run, counts);
        else
            CheckArray(slot, type, run, counts);
        run.Path.Pop();
    }

    private void CheckArray(Slot slot, TypeDefinition type, ValidationRun run, Span<int> counts)
    {
        var values = IsArray(slot.Value) ? slot.Value.EnumerateArray() : default;
        var siblings = IsArray(slot.Sibling) ? slot.Sibling.EnumerateArray() : default;
        for (var at = 0; !run.IsDone; at++)
        {
            var hasValue = values.MoveNext();
            var hasSibling = siblings.MoveNext();
            if (!hasValue && !hasSibling)
                return;
            run.Path.At(at);
            CheckOne(new Occurrence(hasValue ? values.Current : default, hasSibling ? siblings.Current : default, type), run, counts);
        }
    }

    private void CheckOne(in Occurrence occurrence, ValidationRun run, Span<int> counts)
    {
        item?.Check(occurrence, run);
        slicing?.Place(occurrence, run, counts);
    }

    private static bool IsArray(JsonElement value) => value.ValueKind == JsonValueKind.Array;

    private static int Count(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => 0,
        JsonValueKind.Array => value.GetArrayLength(),
        _ => 1,
    };
}
