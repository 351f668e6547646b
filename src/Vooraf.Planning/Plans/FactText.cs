namespace Vooraf.Planning.Plans;

/// <summary>Values of the plan as text, so that two plans can be compared.</summary>
internal static class FactText
{
    public static string? Of<T>(Answer<T> answer, Func<T, string?> text)
        where T : notnull => answer.State switch
        {
            AnswerState.NotRecorded => null,
            AnswerState.Known => text(answer.Value),
            _ => "(" + answer.State + ")",
        };

    public static string? Of(Answer<bool> answer) => Of(answer, yes => yes ? "yes" : "no");

    public static string? Code(PlanConcept? concept) => concept?.Code is string code ? $"{concept.System}|{code}" : null;

    public static string? Of(PersonName? name)
    {
        var text = $"{name?.Given}|{name?.Prefix}|{name?.Family}";
        return text.Length == 2 ? null : text;
    }

    public static string? Day(PlanDate? date) => date is PlanDate known ? known.Day is DateOnly day ? PlanDate.Of(day).Text : known.Text : null;

    /// <summary>The moment, where it is more than a day and not that of the conversation.</summary>
    public static string? Time(Plan plan, PlanItem item) =>
        item.Date is { Text.Length: > 10 } date && (item is Conversation || ContextOf(plan, item)?.Date != date) ? date.Text : null;

    /// <summary>The conversation, where the date of the item does not tell it.</summary>
    public static string? Conversation(Plan plan, PlanItem item) =>
        item.Conversation is string key && Find(plan, key) is var found && (found is null || !string.Equals(Day(found.Date), Day(item.Date), StringComparison.Ordinal))
            ? Day(found?.Date) ?? "undated"
            : null;

    /// <summary>The professionals of an item that are not those of its conversation.</summary>
    public static IEnumerable<Professional> Own(Plan plan, PlanItem item) =>
        item is Conversation || ContextOf(plan, item) is not Conversation context
            ? item.Professionals
            : item.Professionals.Where(one => !context.Professionals.Any(other => AreSame(one, other)));

    public static string? Contact(Plan plan, string? key) => key is null ? null : plan.ContactOf(key) is Contact contact ? FamilyOf(contact) : "not in the plan";

    /// <summary>What tells one contact from another in every form of the plan.</summary>
    public static string FamilyOf(Contact contact) => contact.Name?.Family ?? "";

    private static Conversation? ContextOf(Plan plan, PlanItem item) =>
        Find(plan, item.Conversation) ?? plan.Conversations.FirstOrDefault(one => string.Equals(Day(one.Date), Day(item.Date), StringComparison.Ordinal));

    private static Conversation? Find(Plan plan, string? key) => plan.Conversations.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal));

    private static bool AreSame(Professional one, Professional other) =>
        one.Name == other.Name && Equals(one.Role, other.Role) && string.Equals(one.Organisation?.Name, other.Organisation?.Name, StringComparison.Ordinal);
}
