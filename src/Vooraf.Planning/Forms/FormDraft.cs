using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Answers that are to be written, by linkId, before they are put where the form has them.</summary>
internal sealed class FormDraft
{
    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);

    public IReadOnlyList<Entry> Of(string linkId) => entries.GetValueOrDefault(linkId) ?? [];

    /// <summary>Adds an answer.</summary>
    /// <returns>Where the answers to the questions under it go.</returns>
    public FormDraft Add(string linkId, string type, JsonNode value, PlanConcept? code = null)
    {
        var under = new FormDraft();
        if (!entries.TryGetValue(linkId, out var list))
            entries[linkId] = list = [];
        list.Add(new Entry("value" + type, value, code, under));
        return under;
    }

    public void Text(string linkId, string? text)
    {
        if (text is not null)
            Add(linkId, "String", text);
    }

    /// <summary>Adds one of a group that repeats.</summary>
    public FormDraft Group(string linkId) => Add(linkId, "", "");

    internal sealed record Entry(string Member, JsonNode Value, PlanConcept? Code, FormDraft Under);
}
