using System.Text.Json;

namespace Vooraf.Access.Dossiers;

/// <summary>Reads resources of a dossier, which are structurally valid.</summary>
internal static class JsonReading
{
    /// <summary>The text of a member; null when there is none.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member; undefined when there is none.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The items of a member that is a list; none when there is no such list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The codings of a CodeableConcept, each as system|code.</summary>
    public static IEnumerable<string> Codes(this JsonElement concept) =>
        concept.Items("coding").Select(coding => $"{coding.Text("system")}|{coding.Text("code")}");

    /// <summary>True when something in it may change the meaning of the rest: a modifier extension or implicit rules, however deep.</summary>
    public static bool MayMeanElse(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => member.Name is "modifierExtension" or "implicitRules" || member.Value.MayMeanElse()),
        JsonValueKind.Array => element.EnumerateArray().Any(MayMeanElse),
        _ => false,
    };
}
