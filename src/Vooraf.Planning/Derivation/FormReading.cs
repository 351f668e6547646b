using System.Text.Json.Nodes;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>A form, as far as derivation has to know it. What it says is read only when it is asked for: often its head tells enough.</summary>
internal sealed class FormReading
{
    private readonly JsonObject form;
    private readonly Func<Plan> read;
    private Plan? plan;

    private FormReading(JsonObject form, Func<Plan> read)
    {
        this.form = form;
        this.read = read;
    }

    /// <summary>What its status means.</summary>
    public FormState State => Text(form["status"]) switch
    {
        "completed" or "amended" => FormState.Counts,
        "entered-in-error" => FormState.InError,
        _ => FormState.Unfinished,
    };

    /// <summary>The reference to the encounter in which it was filled in; null without one in this dossier.</summary>
    public string? Encounter => FormContext.EncounterOf(form);

    /// <summary>What it says.</summary>
    public Plan Plan => plan ??= read();

    /// <summary>Reads it; null when it is another form than that of the standard.</summary>
    public static FormReading? Of(ReadOnlyMemory<byte> json, string key, FormMapping mapping)
    {
        if (json.IsEmpty || JsonNode.Parse(json.Span) is not JsonObject form || !mapping.IsForm(Text(form["questionnaire"])))
            return null;

        return new FormReading(form, () => FormContext.Add(mapping.Read(json, key).Plan, form, key));
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
