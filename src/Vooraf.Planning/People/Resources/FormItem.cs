using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Items of a filled form. What has no answer and no items is left out.</summary>
internal static class FormItem
{
    public static JsonObject? Group(string linkId, string text, params IEnumerable<JsonNode?> items)
    {
        var list = Fhir.List(items);
        return list is null ? null : Fhir.Object(("linkId", linkId), ("text", text), ("item", list));
    }

    public static JsonObject? Text(string linkId, string text, string? answer) =>
        string.IsNullOrEmpty(answer) ? null : Answered(linkId, text, ("valueString", answer));

    public static JsonObject Date(string linkId, string text, string type, DateOnly date) => Answered(linkId, text, ("value" + type, Fhir.Date(date)));

    /// <summary>A chosen answer; questions that it raises hang under it.</summary>
    public static JsonObject Choice(string linkId, string text, Coded answer, params IEnumerable<JsonNode?> nested) =>
        Answered(linkId, text, ("valueCoding", Fhir.Coding(answer)), Fhir.List(nested));

    /// <summary>Several chosen answers to a repeating question.</summary>
    public static JsonObject Choices(string linkId, string text, IEnumerable<Coded> answers) => Fhir.Object(
        ("linkId", linkId),
        ("text", text),
        ("answer", Fhir.List(answers.Select(answer => Fhir.Object(("valueCoding", Fhir.Coding(answer)))))));

    private static JsonObject Answered(string linkId, string text, (string, JsonNode?) answer, JsonArray? nested = null) =>
        Fhir.Object(("linkId", linkId), ("text", text), ("answer", Fhir.List(Fhir.Object(answer, ("item", nested)))));
}
