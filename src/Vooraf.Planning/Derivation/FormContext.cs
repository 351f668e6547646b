using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// What a form says beside its questions: of which encounter it is, who filled it in, and when. It goes for what the questions leave open,
/// and holds for everything on the form.
/// </summary>
internal static class FormContext
{
    /// <summary>Adds it to the plan that the questions gave.</summary>
    public static Plan Add(Plan plan, JsonObject form, string key)
    {
        var asked = plan.Conversations.FirstOrDefault() ?? new Conversation { Key = "conversation", Source = new ItemSource(key) };
        var talk = asked with
        {
            Key = Reference(form["encounter"], "Encounter") ?? asked.Key,
            Date = asked.Date ?? PlanDate.Read(Text(form["authored"])),
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
            InformRelatives = In(talk, plan.InformRelatives),
            Sharings = In(talk, plan.Sharings),
        };
    }

    private static ImmutableArray<T> In<T>(Conversation talk, ImmutableArray<T> items)
        where T : PlanItem
    {
        return [.. items.Select(item => item with { Conversation = talk.Key, Date = talk.Date, Professionals = talk.Professionals })];
    }

    private static ImmutableArray<Professional> Author(JsonNode? author) =>
        (Reference(author, "PractitionerRole") ?? Reference(author, "Practitioner")) is { } key ? [new Professional(key, null, null, null)] : [];

    private static string? Reference(JsonNode? reference, string type) =>
        Text(reference?["reference"]) is { } literal && literal.StartsWith(type + "/", StringComparison.Ordinal) ? literal : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
