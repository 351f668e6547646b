using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>Takes the agreements out of what a holder has, each with its topic and its date.</summary>
internal static class RecordedAgreements
{
    public static IEnumerable<RecordedAgreement> Of(HolderPlan holder, DateOnly today)
    {
        var plan = holder.Plan;
        var number = 0;
        foreach (var (kind, item) in Items(plan))
        {
            var own = $"own:{holder.Holder} {item.Source.Reference} {item.Source.LinkId} {number++}";
            var date = item.Date ?? DateOfConversation(plan, item);
            yield return new RecordedAgreement
            {
                Holder = holder.Holder,
                Topic = TopicOf(kind, item, own),
                Item = item,
                Date = date,
                Outcome = AgreementOutcome.Of(item),
                IsDateInFuture = date is { } told && told.Earliest > today,
            };
        }
    }

    private static AgreementTopic TopicOf(TopicKind kind, PlanItem item, string own) => item switch
    {
        TreatmentDirective directive => Topics.OfTreatment(directive.Treatment, own),
        AdvanceDirective directive => Topics.OfDeclaration(directive.Type, own),
        _ => new AgreementTopic(kind),
    };

    private static PlanDate? DateOfConversation(Plan plan, PlanItem item) =>
        item.Conversation is null ? null : plan.Conversations.FirstOrDefault(one => string.Equals(one.Key, item.Conversation, StringComparison.Ordinal))?.Date;

    private static IEnumerable<(TopicKind Kind, PlanItem Item)> Items(Plan plan) =>
    [
        .. plan.Directives.Select(item => (TopicKind.Treatment, (PlanItem)item)),
        .. plan.Goals.Select(item => (TopicKind.Goal, (PlanItem)item)),
        .. plan.Icds.Select(item => (TopicKind.Icd, (PlanItem)item)),
        .. plan.Capacities.Select(item => (TopicKind.Capacity, (PlanItem)item)),
        .. plan.CareWishes.Select(item => (TopicKind.CareWishes, (PlanItem)item)),
        .. plan.PlacesOfDeath.Select(item => (TopicKind.PlaceOfDeath, (PlanItem)item)),
        .. plan.EuthanasiaPositions.Select(item => (TopicKind.Euthanasia, (PlanItem)item)),
        .. plan.DonorRegistrations.Select(item => (TopicKind.DonorRegistration, (PlanItem)item)),
        .. plan.SensesOfPurpose.Select(item => (TopicKind.SenseOfPurpose, (PlanItem)item)),
        .. plan.AdvanceDirectives.Select(item => (TopicKind.AdvanceDirective, (PlanItem)item)),
        .. plan.InformRelatives.Select(item => (TopicKind.InformRelatives, (PlanItem)item)),
    ];
}
