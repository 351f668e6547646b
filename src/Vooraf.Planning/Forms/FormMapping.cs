using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using Vooraf.Records;

namespace Vooraf.Planning.Forms;

/// <summary>
/// The plan as a filled-in form <c>ACP-zib2020</c> (method 2 of the standard, facts C.18), both ways. Forms of older versions and every
/// canonical base are read; what is written carries the current canonical. Safe for several threads.
/// </summary>
/// <param name="standard">The standard in which is written.</param>
public sealed class FormMapping(PzpStandard standard)
{
    private const string NoPlace = "The form has no answer for this value, or no room for a second one.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Whether a canonical, with or without a version, is one of this form.</summary>
    public bool IsForm(string? questionnaire)
    {
        var bare = questionnaire?.Split('|')[0];
        return bare is not null && standard.Forms.Any(form => form.Contains(bare, StringComparer.Ordinal));
    }

    /// <summary>Reads a plan out of a response. Never throws on what is in it.</summary>
    /// <param name="response">A QuestionnaireResponse as UTF-8 JSON.</param>
    /// <param name="key">The reference to it; it stands in the source of every item.</param>
    /// <returns>The plan, and every answer that it has no place for.</returns>
    public PlanReading Read(ReadOnlyMemory<byte> response, string key) => Read(response, key, (plan, _) => plan);

    /// <summary>
    /// Reads a response as it stands in a dossier: what its questions leave open about the conversation (which it was, with whom, when) is what the
    /// response says beside them, and the encounter to which it refers.
    /// </summary>
    /// <param name="response">A QuestionnaireResponse as UTF-8 JSON.</param>
    /// <param name="key">The reference to it; it stands in the source of every item.</param>
    /// <param name="read">Gives a resource of the dossier; empty when it is not there.</param>
    /// <returns>The plan, and every answer that it has no place for.</returns>
    public PlanReading ReadStored(ReadOnlyMemory<byte> response, string key, Func<ResourceKey, ReadOnlyMemory<byte>> read) =>
        Read(response, key, (plan, root) => FormContext.Add(plan, root, key, read));

    /// <summary>
    /// Fills in the form for one conversation. What was agreed on another day is not on it: a form says what its conversation brought, and
    /// nothing gets another date. What has ended, does not count or cannot be interpreted is not on it either, and of two items that
    /// disagree on one question neither is.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="conversation">Key of the conversation; null: the newest that counts.</param>
    /// <returns>The response, without id, and what the plan says and a reader of the response would not find.</returns>
    public FormWriting Write(Plan plan, string? conversation = null)
    {
        var writer = new FormWriter(FormDefinition.Current, plan, conversation);
        var root = writer.Write(standard.Forms[0][0] + "|" + standard.Version);
        var found = FormReader.Read(FormDefinition.Current, root, "form").Plan;
        return new FormWriting(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(root), [.. PlanFields.Lost(plan, found, writer.Reasons, NoPlace)]);
    }

    private PlanReading Read(ReadOnlyMemory<byte> response, string key, Func<Plan, JsonObject, Plan> complete)
    {
        if (Parse(response) is not JsonObject root)
            return Nothing(key, "It is no JSON object that can be read.");
        if (!IsForm(root["questionnaire"]?.ToString()))
            return Nothing(key, "It answers another questionnaire than this form.");
        var reading = FormReader.Read(FormDefinition.Current, root, key);
        return reading with { Plan = complete(reading.Plan, root) };
    }

    private static PlanReading Nothing(string key, string reason) => new(new Plan(), [new NotCarried("form", key, null, reason)]);

    private static JsonNode? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(json.Span, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
