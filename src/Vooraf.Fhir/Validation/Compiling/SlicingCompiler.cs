using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Slicing;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Makes rules of the slices of an element.</summary>
internal sealed class SlicingCompiler(ProfileSet set, Definition definition, Func<SnapshotNode, ElementDefinition, TypeDefinition?, ElementRules?> compile)
{
    private readonly DiscriminatorCompiler _discriminators = new(set, definition);

    internal SlicingRules Of(SnapshotNode node, ElementDefinition element)
    {
        JsonText.TryGet(node.Element, "slicing"u8, out var slicing);
        var openness = JsonText.Of(slicing, "rules"u8) switch
        {
            "closed" => SlicingOpenness.Closed,
            "openAtEnd" => SlicingOpenness.OpenAtEnd,
            _ => SlicingOpenness.Open,
        };
        var isOrdered = JsonText.TryGet(slicing, "ordered"u8, out var ordered) && ordered.ValueKind == JsonValueKind.True;
        return new SlicingRules([.. node.Slices.Select(slice => Slice(slice, slicing, element))], openness, isOrdered);
    }

    private Slice Slice(SnapshotNode slice, JsonElement slicing, ElementDefinition element)
    {
        var name = slice.SliceName!;
        var item = compile(slice, element, ChoiceCompiler.OnlyType(slice, element));
        var inner = slice.Slices.Count == 0 ? null : Of(slice, element);
        return new Slice(name, _discriminators.Of(slice, slicing), new CardinalityRule(slice.Min, slice.Max, $"The slice {name} of {element.Name}"), item, inner);
    }
}
