using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>
/// Which agreements count today, from everything that one or several holders have recorded about one person (docs/adr/0007). Nothing is merged, and
/// nothing is left out: each agreement that came in stands in exactly one list of its topic.
/// </summary>
public sealed class CurrentPlan
{
    private CurrentPlan(ImmutableArray<CurrentAgreement> agreements) => Agreements = agreements;

    /// <summary>One for each topic about which anything was recorded: treatments first, resuscitation on top.</summary>
    public ImmutableArray<CurrentAgreement> Agreements { get; }

    /// <summary>Whether there is a conflict about anything.</summary>
    public bool HasConflict => Agreements.Any(agreement => agreement.IsConflict);

    /// <summary>What counts on one topic; null when nothing was ever recorded about it.</summary>
    public CurrentAgreement? On(AgreementTopic topic) => Agreements.FirstOrDefault(agreement => agreement.Topic == topic);

    /// <summary>What counts on a treatment of the standard list or on switching off an ICD; null when nothing was ever recorded about it.</summary>
    /// <param name="treatment">A coded treatment, as in <see cref="PlanCodes"/>.</param>
    public CurrentAgreement? On(PlanConcept treatment) => On(Topics.OfTreatment(treatment, ""));

    /// <summary>Finds out what counts.</summary>
    /// <param name="plans">What the holders have; in which order, and when it was imported, makes no difference.</param>
    /// <param name="today">The day for which it is asked: an agreement of which the end has passed has ended, and a date after it is a mistake.</param>
    public static CurrentPlan Of(IEnumerable<HolderPlan> plans, DateOnly today) => new(
    [
        .. plans.SelectMany(plan => RecordedAgreements.Of(plan, today))
            .GroupBy(agreement => agreement.Topic)
            .Select(topic => TopicReading.Of(topic.Key, [.. topic], today))
            .OrderBy(agreement => agreement.Topic, Comparer<AgreementTopic>.Create(Topics.Compare)),
    ]);
}
