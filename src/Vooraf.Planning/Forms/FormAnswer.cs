using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>An answer in a response.</summary>
/// <param name="type">Its type as FHIR names it: String, Coding, Date.</param>
/// <param name="value">The value.</param>
internal sealed class FormAnswer(string type, JsonNode value)
{
    public string Type { get; } = type;

    public List<FormNode> Items { get; } = [];

    /// <summary>Whether the plan has it.</summary>
    public bool Read { get; set; }

    public string Text { get; } = value is JsonValue plain ? plain.ToString() : (string?)value["code"] ?? (string?)value["display"] ?? "";

    public PlanConcept? Coding =>
        Type is "Coding" && value is JsonObject coding && coding["code"] is JsonValue code ? new PlanConcept((string?)coding["system"], code.ToString(), (string?)coding["display"]) : null;
}
