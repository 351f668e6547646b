using System.Text.Json.Nodes;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>A form, as far as derivation has to know it.</summary>
/// <param name="State">What its status means.</param>
/// <param name="Plan">What it says.</param>
internal sealed record FormReading(FormState State, Plan Plan)
{
    /// <summary>Reads it; null when it is another form than that of the standard.</summary>
    public static FormReading? Of(ReadOnlyMemory<byte> json, string key, FormMapping mapping)
    {
        if (json.IsEmpty || JsonNode.Parse(json.Span) is not JsonObject form || !mapping.IsForm(Text(form["questionnaire"])))
            return null;

        var state = Text(form["status"]) switch
        {
            "completed" or "amended" => FormState.Counts,
            "entered-in-error" => FormState.InError,
            _ => FormState.Unfinished,
        };
        return new FormReading(state, FormContext.Add(mapping.Read(json, key).Plan, form, key));
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
