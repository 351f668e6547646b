using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>An object: only elements of its type, each once, the required ones present.</summary>
internal static class ObjectRules
{
    private static readonly TypeDefinition Extension = FhirDefinitions.R4.FindType("Extension")!;

    internal static void Check(ReadingContext context, JsonElement element, TypeDefinition type)
    {
        if (context.IsFull)
            return;
        Span<ulong> properties = stackalloc ulong[(type.Properties.Count / 64) + 1];
        Span<short> elements = stackalloc short[type.Elements.Count];
        properties.Clear();
        elements.Clear();
        var isResource = type.Kind == TypeKind.Resource;
        var seen = new SeenProperties(properties, elements);
        foreach (var property in element.EnumerateObject())
        {
            if (isResource && RawJson.IsResourceType(property))
                seen.ResourceType(context);
            else if (RawJson.Find(type, property) is not { } definition)
                ReportUnknown(context, property, type, ref seen);
            else if (seen.Add(context, definition))
                PropertyRules.Check(context, element, definition, property.Value);
        }

        CheckWhole(context, type, seen, isResource);
    }

    private static void CheckWhole(ReadingContext context, TypeDefinition type, SeenProperties seen, bool isResource)
    {
        foreach (var required in type.RequiredElements)
        {
            if (!seen.Has(required))
                context.Report(IssueCode.Required, $"{required.Name} is required here: add it.", required.Name);
        }

        if (!isResource && !seen.HasContent)
            context.Report(IssueCode.Structure, "An object must not be empty: leave the element out or give it content beside its id.");
        if (ReferenceEquals(type, Extension) && seen.Has(Extension.FindElement("value")!) == seen.Has(Extension.FindElement("extension")!))
            context.Report(IssueCode.Invariant, "An extension must have either a value or extensions of its own.");
    }

    private static void ReportUnknown(ReadingContext context, JsonProperty property, TypeDefinition type, ref SeenProperties seen)
    {
        seen.Unknown();
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (Ascii.IsName(raw))
            context.Report(IssueCode.Structure, $"{property.Name} is not an element of {type.Name} in FHIR R4: remove it.", property.Name);
        else
            context.Report(IssueCode.Structure, $"A property here has a name that is not an element of {type.Name} in FHIR R4: remove it.");
    }
}
