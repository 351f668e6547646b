using System.Text.Json.Nodes;

namespace Vooraf.Planning.Mapping;

/// <summary>
/// Says why a resource cannot be interpreted: FHIR forbids to use one with implicit rules or with a modifier extension that one does not know.
/// </summary>
internal static class Understanding
{
    private const string Rules = "It was made by implicit rules that are not known here.";

    /// <summary>The reason in a sentence, or null when there is nothing that is not understood.</summary>
    /// <param name="node">A resource, or a part of one.</param>
    /// <param name="known">The modifier extension that this program understands here, if there is one.</param>
    public static string? Doubt(JsonNode? node, string? known = null) => node switch
    {
        JsonObject part => OfObject(part, known),
        JsonArray list => list.Select(item => Doubt(item, known)).FirstOrDefault(why => why is not null),
        _ => null,
    };

    /// <summary>The reason that stands in a part itself, not in the parts of it.</summary>
    public static string? OfItself(JsonObject part) =>
        part.ContainsKey("implicitRules") || part.ContainsKey("_implicitRules") ? Rules
        : part.ContainsKey("modifierExtension") ? OfModifiers(part["modifierExtension"], null)
        : null;

    private static string? OfObject(JsonObject part, string? known)
    {
        foreach (var (name, value) in part)
        {
            var why = name switch
            {
                "implicitRules" or "_implicitRules" => Rules,
                "modifierExtension" => OfModifiers(value, known),
                "extension" => null,
                _ => Doubt(value),
            };
            if (why is not null)
                return why;
        }

        return null;
    }

    private static string? OfModifiers(JsonNode? modifiers, string? known)
    {
        var unknown = (modifiers as JsonArray)?.OfType<JsonObject>().FirstOrDefault(one => known is null || !Make.Is(one, known));
        return unknown is null && modifiers is JsonArray
            ? null
            : $"An extension that is not known here changes its meaning: {unknown?["url"]?.ToString() ?? "without a url"}.";
    }
}
