using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Small words for writing FHIR JSON. What is null is left out: FHIR has no empty values.</summary>
internal static class Fhir
{
    public const string Core = "http://hl7.org/fhir/StructureDefinition/";
    public const string Nictiz = "http://nictiz.nl/fhir/StructureDefinition/";

    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                made.Add(name, value);
        }

        return made;
    }

    public static JsonArray? List(params IEnumerable<JsonNode?> items)
    {
        var made = new JsonArray([.. items.Where(item => item is not null)]);
        return made.Count == 0 ? null : made;
    }

    public static JsonObject Coding(Coded code) => Object(("system", code.System), ("code", code.Code), ("display", code.Display));

    public static JsonObject Concept(Coded code, string? text = null) => Object(("coding", List(Coding(code))), ("text", text));

    public static JsonObject Extension(string url, string type, JsonNode value) => Object(("url", url), ("value" + type, value));

    public static JsonObject Comment(string text) => Extension(Nictiz + "ext-Comment", "String", text);

    /// <summary>The sibling <c>_element</c> of a primitive that says its zib code.</summary>
    public static JsonObject Specified(Coded code) =>
        Object(("extension", List(Extension(Nictiz + "ext-CodeSpecification", "CodeableConcept", Concept(code)))));

    public static JsonArray? Notes(string? text) => text is null ? null : List(Object(("text", text)));

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
