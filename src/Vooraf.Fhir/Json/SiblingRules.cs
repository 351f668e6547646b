using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>The <c>_name</c> beside a primitive: id and extensions only, and in arrays lined up with the values (https://hl7.org/fhir/R4/json.html#primitive).</summary>
internal static class SiblingRules
{
    internal static void Check(ReadingContext context, JsonElement parent, PropertyDefinition sibling, JsonElement value)
    {
        if (!sibling.Element.IsArray)
            CheckObject(context, sibling, value);
        else if (value.ValueKind != JsonValueKind.Array)
            context.Report(IssueCode.Structure, $"{sibling.Name} must be an array.");
        else if (parent.TryGetProperty(sibling.Name[1..], out var values) && values.ValueKind == JsonValueKind.Array)
            CheckPairs(context, sibling, values, value);
        else
            CheckAlone(context, sibling, value);
    }

    /// <summary>True when an array of primitives has a sibling array, which is then checked together with it.</summary>
    internal static bool HasSibling(JsonElement parent, PropertyDefinition property) =>
        property.Type.Definition.IsPrimitive
        && parent.TryGetProperty("_" + property.Name, out var sibling)
        && sibling.ValueKind == JsonValueKind.Array;

    private static void CheckPairs(ReadingContext context, PropertyDefinition sibling, JsonElement values, JsonElement siblings)
    {
        if (values.GetArrayLength() != siblings.GetArrayLength())
        {
            context.Report(IssueCode.Structure, $"{sibling.Name} and {sibling.Name[1..]} must have the same number of items: fill up with null.");
            return;
        }

        var value = values.EnumerateArray();
        var index = 0;
        foreach (var item in siblings.EnumerateArray())
        {
            value.MoveNext();
            context.Path.At(index++);
            if (item.ValueKind != JsonValueKind.Null)
                CheckObject(context, sibling, item);
            else if (value.Current.ValueKind == JsonValueKind.Null)
                context.Report(IssueCode.Structure, $"{sibling.Name} and {sibling.Name[1..]} must not both have null at the same place.");
        }
    }

    private static void CheckAlone(ReadingContext context, PropertyDefinition sibling, JsonElement siblings)
    {
        if (siblings.GetArrayLength() == 0)
            context.Report(IssueCode.Structure, $"{sibling.Name} must not be an empty array: leave it out.");
        var index = 0;
        foreach (var item in siblings.EnumerateArray())
        {
            context.Path.At(index++);
            CheckObject(context, sibling, item);
        }
    }

    private static void CheckObject(ReadingContext context, PropertyDefinition sibling, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            ObjectRules.Check(context, value, ExtendedElement.Type);
        else
            context.Report(IssueCode.Structure, $"{sibling.Name} must be a JSON object with an id or extensions.");
    }
}
