using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Records;

namespace Vooraf.Planning.Forms;

/// <summary>
/// What a form says beside its questions: of which encounter it is, who filled it in, and when. It goes for what the questions leave open,
/// and holds for everything on the form. A form that does not tell when is of the day on which its encounter began.
/// </summary>
internal static class FormContext
{
    /// <summary>Adds it to the plan that the questions gave.</summary>
    public static Plan Add(Plan plan, JsonObject form, string key, Func<ResourceKey, ReadOnlyMemory<byte>> read)
    {
        var encounter = Reference(form["encounter"], "Encounter");
        var asked = plan.Conversations.FirstOrDefault() ?? new Conversation { Key = "conversation", Source = new ItemSource(key) };
        var talk = asked with
        {
            Key = encounter ?? asked.Key,
            Date = asked.NotUnderstood is null ? asked.Date ?? PlanDate.Read(Text(form["authored"])) ?? StartOf(encounter, read) : asked.Date,
            Professionals = asked.Professionals.IsEmpty ? Author(form["author"]) : asked.Professionals,
        };
        return plan with
        {
            Conversations = [talk],
            Capacities = In(talk, plan.Capacities),
            Goals = In(talk, plan.Goals),
            Directives = In(talk, plan.Directives),
            Icds = In(talk, plan.Icds),
            CareWishes = In(talk, plan.CareWishes),
            PlacesOfDeath = In(talk, plan.PlacesOfDeath),
            EuthanasiaPositions = In(talk, plan.EuthanasiaPositions),
            DonorRegistrations = In(talk, plan.DonorRegistrations),
            SensesOfPurpose = In(talk, plan.SensesOfPurpose),
            EarlierAgreements = In(talk, plan.EarlierAgreements),
            InformRelatives = In(talk, plan.InformRelatives),
            Sharings = In(talk, plan.Sharings),
        };
    }

    private static ImmutableArray<T> In<T>(Conversation talk, ImmutableArray<T> items)
        where T : PlanItem
    {
        return [.. items.Select(item => item with { Conversation = talk.Key, Date = talk.Date, Professionals = talk.Professionals })];
    }

    private static PlanDate? StartOf(string? encounter, Func<ResourceKey, ReadOnlyMemory<byte>> read)
    {
        if (encounter?.Split('/') is not [var type, var id] || read(new ResourceKey(type, id)) is not { IsEmpty: false } json)
            return null;
        return ResourceMapping.Read([new PlanResource(encounter, json)]).Plan.Conversations.FirstOrDefault()?.Date;
    }

    private static ImmutableArray<Professional> Author(JsonNode? author) =>
        (Reference(author, "PractitionerRole") ?? Reference(author, "Practitioner")) is { } key ? [new Professional(key, null, null, null)] : [];

    private static string? Reference(JsonNode? reference, string type) =>
        Text(reference?["reference"]) is { } literal && literal.StartsWith(type + "/", StringComparison.Ordinal) ? literal : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
