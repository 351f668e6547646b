using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>A StructureDefinition with nothing but its rules.</summary>
internal static class SlimProfile
{
    private const string BestPractice = "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice";

    private static readonly string[] Head = ["resourceType", "url", "version", "kind", "abstract", "type", "baseDefinition", "derivation"];

    internal static JsonObject Of(JsonNode definition)
    {
        var slim = Canonical.Only(definition, Head);
        var snapshot = new JsonObject();
        snapshot.AddEach("element", definition["snapshot"]!["element"], Element);
        slim.Add("snapshot", snapshot);
        return slim;
    }

    /// <summary>True for a binding that says which codes are allowed; the weaker ones are advice.</summary>
    internal static bool IsRule(JsonNode? binding) => binding?["strength"].Text() is "required" or "extensible" && binding["valueSet"] is not null;

    private static JsonObject Element(JsonNode element)
    {
        var slim = Canonical.Only(element, "id", "path", "sliceName");
        if (element["slicing"] is { } slicing)
            slim.Add("slicing", Slicing(slicing));
        foreach (var name in (ReadOnlySpan<string>)["min", "max", "contentReference", "maxLength"])
        {
            if (element[name] is { } value)
                slim.Add(name, value.DeepClone());
        }

        slim.AddEach("type", element["type"], type => Canonical.Only(type, "code", "profile", "targetProfile"));
        foreach (var (name, value) in element.AsObject())
        {
            if (name.StartsWith("fixed", StringComparison.Ordinal) || name.StartsWith("pattern", StringComparison.Ordinal))
                slim.Add(name, value!.DeepClone());
        }

        slim.AddEach("constraint", element["constraint"], Constraint);
        if (IsRule(element["binding"]))
            slim.Add("binding", Canonical.Only(element["binding"]!, "strength", "valueSet"));
        return slim;
    }

    /// <summary>A constraint; that it is advice, a best practice, stands in an extension.</summary>
    private static JsonObject Constraint(JsonNode constraint)
    {
        var slim = Canonical.Only(constraint, "key", "severity", "expression");
        if (constraint["extension"].Items().FirstOrDefault(extension => extension["url"].Text() is BestPractice) is { } advice)
            slim.Add("extension", new JsonArray(advice.DeepClone()));
        return slim;
    }

    private static JsonObject Slicing(JsonNode slicing)
    {
        var slim = new JsonObject();
        slim.AddEach("discriminator", slicing["discriminator"], discriminator => Canonical.Only(discriminator, "type", "path"));
        foreach (var (name, value) in Canonical.Only(slicing, "ordered", "rules"))
            slim.Add(name, value?.DeepClone());
        return slim;
    }
}
