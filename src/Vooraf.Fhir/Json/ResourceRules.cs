using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>A resource: an object that says its type.</summary>
internal static class ResourceRules
{
    /// <summary>Checks the outermost resource.</summary>
    internal static void Check(ReadingContext context, JsonElement root)
    {
        context.Path.Push(RawJson.ResourceType(root)?.Name ?? "Resource");
        CheckInPlace(context, root);
        context.Path.Pop();
    }

    /// <summary>Checks a resource inside another (Bundle entry, Parameters).</summary>
    internal static void CheckInPlace(ReadingContext context, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            context.Report(IssueCode.Structure, "A resource must be a JSON object.");
        else if (RawJson.ResourceType(element) is { } type)
            ObjectRules.Check(context, element, type);
        else
            ReportType(context, element);
    }

    internal static void CheckContained(ReadingContext context, JsonElement element)
    {
        if (context.IsContained)
        {
            context.Report(IssueCode.Invariant, "A contained resource must not contain another one: put both in the outer resource.");
            return;
        }

        context.IsContained = true;
        CheckInPlace(context, element);
        context.IsContained = false;
    }

    private static void ReportType(ReadingContext context, JsonElement element)
    {
        if (!element.TryGetProperty("resourceType"u8, out var type))
            context.Report(IssueCode.Required, "The resource has no resourceType: add it.");
        else if (type.ValueKind != JsonValueKind.String)
            context.Report(IssueCode.Structure, "resourceType must be a string.");
        else
            context.Report(IssueCode.Structure, "The resourceType is not a resource type of FHIR R4.");
    }
}
