using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>Finds out what counts on one topic.</summary>
internal static class TopicReading
{
    public static CurrentAgreement Of(AgreementTopic topic, ImmutableArray<RecordedAgreement> recorded, DateOnly today)
    {
        var never = recorded.Where(one => IsNeverInForce(one.Item)).ToHashSet();
        var ended = recorded.Where(one => !never.Contains(one) && HasEnded(one.Item, today)).ToHashSet();
        ended.UnionWith(recorded.Where(one => one.IsFromForm && !never.Contains(one) && ended.Any(other => EndsWith(one, other))).ToArray());
        var holders = recorded.Where(one => !never.Contains(one) && !ended.Contains(one))
            .GroupBy(one => one.Holder, StringComparer.Ordinal)
            .Select(holder => HolderReading.Of([.. holder]))
            .ToArray();
        var standing = AcrossHolders(holders);
        return new CurrentAgreement
        {
            Topic = topic,
            Standing = Newest(standing),
            Disagreement = Disagreements.Among(standing),
            NotEnded = Newest(holders.SelectMany(holder => holder.NotEnded)),
            WithoutAnswer = Newest(holders.SelectMany(holder => holder.WithoutAnswer.Concat(holder.Standing)).Except(standing)),
            Ended = Newest(ended),
            NeverInForce = Newest(never),
        };
    }

    // A holder that says nothing about the topic has no say in it, unless nobody says anything.
    private static ImmutableArray<RecordedAgreement> AcrossHolders(HolderReading[] holders)
    {
        var saying = holders.SelectMany(holder => holder.Standing).Where(one => one.Outcome.Kind != OutcomeKind.Nothing).ToImmutableArray();
        return saying.IsEmpty ? [.. holders.SelectMany(holder => holder.Standing)] : saying;
    }

    private static bool IsNeverInForce(PlanItem item) =>
        item.Status is ItemStatus.Draft or ItemStatus.Proposed or ItemStatus.Rejected or ItemStatus.EnteredInError;

    private static bool HasEnded(PlanItem item, DateOnly today) =>
        item.Status == ItemStatus.Ended || (item as TreatmentDirective)?.Ended?.Latest < today || (item as Icd)?.Until?.Latest < today;

    // A form cannot end one of its answers: it ends with the resource of the same holder that said the same on the same day.
    private static bool EndsWith(RecordedAgreement form, RecordedAgreement ended) =>
        !ended.IsFromForm && form.IsOfHolderAndDayOf(ended) && form.SaysTheSameAs(ended);

    private static ImmutableArray<RecordedAgreement> Newest(IEnumerable<RecordedAgreement> agreements) =>
    [
        .. agreements.OrderByDescending(one => one.UsableDate?.Latest)
            .ThenByDescending(one => one.UsableDate?.Earliest)
            .ThenBy(one => one.IsFromForm)
            .ThenBy(one => one.Holder, StringComparer.Ordinal)
            .ThenBy(one => one.Item.Source.Reference, StringComparer.Ordinal)
            .ThenBy(one => one.Item.Source.LinkId, StringComparer.Ordinal),
    ];
}
