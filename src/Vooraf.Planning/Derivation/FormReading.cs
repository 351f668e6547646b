using System.Text.Json.Nodes;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>A form, as far as derivation has to know it. What it says is read only when it is asked for: often its head tells enough.</summary>
internal sealed class FormReading
{
    private readonly FormHead head;
    private readonly Func<Plan> read;
    private Plan? plan;

    private FormReading(FormHead head, Func<Plan> read)
    {
        this.head = head;
        this.read = read;
    }

    /// <summary>What its status means.</summary>
    public FormState State => head.Status switch
    {
        "completed" or "amended" => FormState.Counts,
        "entered-in-error" => FormState.InError,
        _ => FormState.Unfinished,
    };

    /// <summary>The encounter in which it was filled in, as it stands on the form; null without one.</summary>
    public string? Encounter => head.Encounter;

    /// <summary>What it says.</summary>
    public Plan Plan => plan ??= read();

    /// <summary>Reads it; null when it is another form than that of the standard.</summary>
    public static FormReading? Of(ReadOnlyMemory<byte> json, string key, FormMapping mapping)
    {
        if (json.IsEmpty)
            return null;

        var stands = FormHead.Read(json.Span);
        return mapping.IsForm(stands.Questionnaire) ? new FormReading(stands, () => Read(json, key, mapping)) : null;
    }

    private static Plan Read(ReadOnlyMemory<byte> json, string key, FormMapping mapping) =>
        FormContext.Add(mapping.Read(json, key).Plan, JsonNode.Parse(json.Span)!.AsObject(), key);
}
