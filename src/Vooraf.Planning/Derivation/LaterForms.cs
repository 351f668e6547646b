using Vooraf.Planning.Current;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// What was agreed about a treatment ends on the day of the first later form of the dossier that decides about it again (facts C.7, I.1; docs/adr/0007), so that who asks for
/// resources does not find two that are active. A form without a day ends nothing, nor does one that tells no decision, or a day that has not come.
/// </summary>
internal sealed class LaterForms
{
    // A treatment that nobody named is that of no other form.
    private const string Unnamed = "";

    private readonly Dictionary<AgreementTopic, SortedSet<DateOnly>> decided = [];

    /// <summary>Notes what forms decide.</summary>
    /// <param name="forms">What the forms of the dossier say.</param>
    /// <param name="today">The day; what is of a later one is a mistake.</param>
    public LaterForms(IEnumerable<Plan> forms, DateOnly today)
    {
        foreach (var directive in forms.SelectMany(form => form.Directives).Where(IsDecision))
        {
            if (directive.Date?.Day is { } day && day <= today)
                Note(Topics.OfTreatment(directive.Treatment, Unnamed), day);
        }
    }

    /// <summary>A form, with what later ones decided again ended.</summary>
    public Plan Ended(Plan form) => form with { Directives = [.. form.Directives.Select(Ended)] };

    private void Note(AgreementTopic topic, DateOnly day)
    {
        if (!decided.TryGetValue(topic, out var days))
            decided[topic] = days = [];
        days.Add(day);
    }

    private TreatmentDirective Ended(TreatmentDirective directive)
    {
        var topic = Topics.OfTreatment(directive.Treatment, Unnamed);
        if (directive.Status != ItemStatus.Active || topic.Key.Length == 0 || directive.Date?.Day is not { } day || !decided.TryGetValue(topic, out var days))
            return directive;

        var after = days.GetViewBetween(day.AddDays(1), DateOnly.MaxValue);
        return after.Count == 0 ? directive : directive with { Status = ItemStatus.Ended, Ended = PlanDate.Of(after.Min) };
    }

    private static bool IsDecision(TreatmentDirective directive) => AgreementOutcome.Of(directive).Kind is OutcomeKind.Answer or OutcomeKind.Words;
}
