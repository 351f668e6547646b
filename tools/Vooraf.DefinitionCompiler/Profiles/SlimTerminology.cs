using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>ValueSets and CodeSystems with nothing but their codes, and the displays of these.</summary>
internal static class SlimTerminology
{
    internal static JsonObject OfValueSet(JsonNode valueSet)
    {
        var slim = Canonical.Only(valueSet, "resourceType", "url", "version");
        if (valueSet["compose"] is { } compose)
        {
            var parts = new JsonObject();
            parts.AddEach("include", compose["include"], Include);
            parts.AddEach("exclude", compose["exclude"], Include);
            slim.Add("compose", parts);
        }

        return slim;
    }

    internal static JsonObject OfCodeSystem(JsonNode codeSystem)
    {
        var slim = Canonical.Only(codeSystem, "resourceType", "url", "version", "caseSensitive", "content");
        slim.AddEach("concept", codeSystem["concept"], Concept);
        return slim;
    }

    private static JsonObject Include(JsonNode include)
    {
        var slim = Canonical.Only(include, "system", "version");
        slim.AddEach("concept", include["concept"], concept => Canonical.Only(concept, "code", "display"));
        slim.AddEach("filter", include["filter"], filter => Canonical.Only(filter, "property", "op", "value"));
        if (include["valueSet"] is { } nested)
            slim.Add("valueSet", nested.DeepClone());
        return slim;
    }

    private static JsonObject Concept(JsonNode concept)
    {
        var slim = Canonical.Only(concept, "code", "display");
        slim.AddEach("concept", concept["concept"], Concept);
        return slim;
    }
}
