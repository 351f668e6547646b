using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>The value of one property: single or array, and of the right sort.</summary>
internal static class PropertyRules
{
    private static readonly TypeDefinition Reference = FhirDefinitions.R4.FindType("Reference")!;

    internal static void Check(ReadingContext context, JsonElement parent, PropertyDefinition property, JsonElement value)
    {
        context.Path.Push(property.Element.Name);
        if (property.IsSibling)
            SiblingRules.Check(context, parent, property, value);
        else if (property.Element.IsArray)
            CheckArray(context, parent, property, value);
        else if (value.ValueKind == JsonValueKind.Array)
            context.Report(IssueCode.Structure, $"{property.Name} must be a single value, not an array.");
        else
            CheckValue(context, property, value);
        context.Path.Pop();
    }

    private static void CheckArray(ReadingContext context, JsonElement parent, PropertyDefinition property, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            context.Report(IssueCode.Structure, $"{property.Name} must be an array.");
            return;
        }

        var index = 0;
        bool? hasSibling = null;
        foreach (var item in value.EnumerateArray())
        {
            context.Path.At(index);
            if (item.ValueKind != JsonValueKind.Null)
                CheckValue(context, property, item);
            else if (!(hasSibling ??= SiblingRules.HasSibling(parent, property)))
                context.Report(IssueCode.Structure, $"A null in {property.Name} needs an object at the same place in _{property.Name}.");
            index++;
        }

        context.Path.AtWhole();
        if (index == 0)
            context.Report(IssueCode.Structure, $"{property.Name} must not be an empty array: leave it out.");
        else if (index > property.Element.Max)
            context.Report(IssueCode.Structure, $"{property.Name} may have {property.Element.Max} values at most.");
    }

    private static void CheckValue(ReadingContext context, PropertyDefinition property, JsonElement value)
    {
        var type = property.Type.Definition;
        if (type.IsPrimitive)
            PrimitiveRules.Check(context, property.Element, type, value);
        else if (value.ValueKind != JsonValueKind.Object)
            context.Report(IssueCode.Structure, $"{property.Name} must be a JSON object.");
        else if (type.Kind != TypeKind.Resource)
            CheckComplex(context, property, type, value);
        else if (property.Element.Name is "contained")
            ResourceRules.CheckContained(context, value);
        else
            ResourceRules.CheckInPlace(context, value);
    }

    private static void CheckComplex(ReadingContext context, PropertyDefinition property, TypeDefinition type, JsonElement value)
    {
        ObjectRules.Check(context, value, type);
        if (ReferenceEquals(type, Reference))
            ReferenceRules.Check(context, value, property.Type.Targets);
    }
}
