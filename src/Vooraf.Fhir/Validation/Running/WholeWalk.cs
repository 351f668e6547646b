using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>Goes through a whole resource and judges what does not depend on its profile: every extension whose definition is loaded, and the invariants of data types.</summary>
internal static class WholeWalk
{
    private static readonly TypeDefinition Extension = FhirDefinitions.R4.FindType("Extension")!;

    internal static void Check(ValidationRun run, in Occurrence resource) => Walk(run, resource.Value, resource.Type);

    private static void Walk(ValidationRun run, JsonElement holder, TypeDefinition type)
    {
        foreach (var property in holder.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || RawJson.Find(type, property) is not { } definition)
                continue;
            // What a resource contains is judged apart, each with its own profiles.
            if (definition.Type.Definition.Kind == TypeKind.Resource)
                continue;
            run.Path.Push(definition.Element.Name);
            WalkValues(run, property.Value, definition.Type.Definition);
            run.Path.Pop();
        }
    }

    private static void WalkValues(ValidationRun run, JsonElement value, TypeDefinition type)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            WalkOne(run, value, type);
            return;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            run.Path.At(at++);
            if (item.ValueKind == JsonValueKind.Object)
                WalkOne(run, item, type);
        }
    }

    private static void WalkOne(ValidationRun run, JsonElement value, TypeDefinition type)
    {
        if (ReferenceEquals(type, Extension)
            && value.TryGetProperty("url"u8, out var url)
            && url.ValueKind == JsonValueKind.String
            && run.Validator.Profiles.Rules(url.GetString()!) is { } rules)
            rules.Check(new Occurrence(value, default, type), run);
        TypeInvariants.Check(new Occurrence(value, default, type), run);
        Walk(run, value, type);
    }
}
