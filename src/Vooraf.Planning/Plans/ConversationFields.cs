using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the conversation.</summary>
internal static class ConversationFields
{
    private static readonly FieldRows<Conversation> Of = new("conversation", plan => plan.Conversations, one => FactText.Day(one.Date) ?? "");

    public static readonly ImmutableArray<PlanField> Rows =
    [
        .. Of.Common("Encounter.period.start", "Encounter.status", "Encounter.participant.individual", null, inForm: true, null)
            .Where(row => !row.Id.EndsWith(".conversation", StringComparison.Ordinal)),
        Of.Row("personPresent", one => FactText.Of(one.PersonPresent), "Encounter.subject", null, "82"),
        Of.Rows(
            "present.contact",
            (plan, one) => one.Present.Select(person => FactText.Contact(plan, person.Contact)),
            "Encounter.participant.individual",
            "The form asks for the role and the relation of who was there, not for the name."),
        Of.Rows(
            "present.role",
            (_, one) => one.Present.SelectMany(person => person.Roles).Select(FactText.Code),
            "Encounter.participant.individual (relationship of the contact)",
            "Who was there is a contact in the resources; a role alone names nobody. The form has a few roles only.",
            "997"),
        Of.Rows(
            "present.role.text",
            (_, one) => one.Present.SelectMany(person => person.Roles).Select(role => role.Text),
            "Encounter.participant.individual (relationship of the contact)",
            "Who was there is a contact in the resources; a role alone names nobody.",
            "414"),
        Of.Rows(
            "present.relation",
            (_, one) => one.Present.SelectMany(person => person.Relations).Select(FactText.Code),
            "Encounter.participant.individual (relationship of the contact)",
            "Who was there is a contact in the resources; a relation alone names nobody. The form has a few relations only.",
            "998"),
        Of.Rows(
            "present.relation.text",
            (_, one) => one.Present.SelectMany(person => person.Relations).Select(relation => relation.Text),
            "Encounter.participant.individual (relationship of the contact)",
            "Who was there is a contact in the resources; a relation alone names nobody.",
            "413"),
        Of.Row("setting", one => FactText.Code(one.Setting), "Encounter.class", "The form has no question about how the conversation was held."),
        Of.Row("occasion", one => one.Occasion, "Encounter.reasonReference (comment)", "The form has no question about the occasion."),
    ];
}
