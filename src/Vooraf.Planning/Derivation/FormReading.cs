using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;
using Vooraf.Records;

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
    /// <param name="json">The form; empty when it is not there.</param>
    /// <param name="key">The reference to it.</param>
    /// <param name="mapping">Knows the forms of the standard.</param>
    /// <param name="read">Gives a resource of the dossier; empty when it is not there.</param>
    public static FormReading? Of(ReadOnlyMemory<byte> json, string key, FormMapping mapping, Func<ResourceKey, ReadOnlyMemory<byte>> read)
    {
        if (json.IsEmpty)
            return null;

        var stands = FormHead.Read(json.Span);
        return mapping.IsForm(stands.Questionnaire) ? new FormReading(stands, () => mapping.ReadStored(json, key, read).Plan) : null;
    }
}
