using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Makes rows of the table for one kind of item.</summary>
/// <param name="section">The first part of the ids.</param>
/// <param name="items">The items in a plan.</param>
/// <param name="key">What tells one item from another in every form of the plan.</param>
internal sealed class FieldRows<T>(string section, Func<Plan, IEnumerable<T>> items, Func<T, string> key)
    where T : PlanItem
{
    public PlanField Row(string name, Func<T, string?> value, string? element, string? whyNot, params ImmutableArray<string> questions) =>
        Rows(name, (_, item) => [value(item)], element, whyNot, questions);

    public PlanField Rows(string name, Func<Plan, T, IEnumerable<string?>> values, string? element, string? whyNot, params ImmutableArray<string> questions) =>
        new(section + "." + name, element, questions, whyNot, plan => Values(plan, values));

    /// <summary>
    /// The rows that every item has: date, status, professionals and conversation. Professionals and conversation are told where they are
    /// not those of the conversation on the day of the item.
    /// </summary>
    /// <param name="date">Element of the date; null: none.</param>
    /// <param name="status">Element of the status; null: none.</param>
    /// <param name="professional">Element of the professional; null: none.</param>
    /// <param name="conversation">Element of the conversation; null: none.</param>
    /// <param name="inForm">Whether the form carries the item at all; then its date is that of the form, and so are its professional and status.</param>
    /// <param name="whyNot">Why one of the two carries none of these.</param>
    public IEnumerable<PlanField> Common(string? date, string? status, string? professional, string? conversation, bool inForm, string? whyNot)
    {
        var isConversation = typeof(T) == typeof(Conversation);
        ImmutableArray<string> On(params ImmutableArray<string> questions) => inForm ? questions : [];
        string? Why(string? element, bool form = true) => element is null || !inForm || !form ? whyNot ?? "The form has one professional, one date and one conversation, for everything on it." : null;

        yield return Row("date", item => FactText.Day(item.Date), date, Why(date), On("963"));
        yield return Rows("time", (plan, item) => [FactText.Time(plan, item)], date, isConversation ? null : "The form has one moment, that of the conversation; a Goal has a day.", isConversation ? On("963") : []);
        yield return Row("status", item => item.Status.ToString(), status, Why(status), On("status"));
        yield return Rows("professional", (plan, item) => FactText.Own(plan, item).Select(one => FactText.Of(one.Name)), professional, Why(professional, isConversation), isConversation ? On("968", "969", "970") : []);
        yield return Rows("professional.text", (plan, item) => FactText.Own(plan, item).Select(one => one.Name?.Text), professional, "The form has a name in parts only.");
        yield return Rows("professional.role", (plan, item) => FactText.Own(plan, item).Select(one => FactText.Code(one.Role)), professional, Why(professional, isConversation), isConversation ? On("1405") : []);
        yield return Rows("professional.organisation", (plan, item) => FactText.Own(plan, item).Select(one => one.Organisation?.Name), professional, "The form has no question about the organisation.");
        yield return Rows("conversation", (plan, item) => [FactText.Conversation(plan, item)], conversation, Why(conversation, form: false));
    }

    private IEnumerable<PlanValue> Values(Plan plan, Func<Plan, T, IEnumerable<string?>> values) =>
        from item in items(plan)
        from value in values(plan, item)
        select new PlanValue(item, key(item), value);
}
