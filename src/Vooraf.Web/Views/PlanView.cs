using System.Collections.Immutable;
using Vooraf.Planning.Current;

namespace Vooraf.Web.Views;

/// <summary>The current plan of one person as the page shows it.</summary>
public sealed record PlanView
{
    /// <summary>The name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>The date of birth, for people.</summary>
    public required string Born { get; init; }

    /// <summary>Whether anything at all is recorded.</summary>
    public required bool HasPlan { get; init; }

    /// <summary>Whether sources contradict each other somewhere.</summary>
    public required bool HasConflict { get; init; }

    /// <summary>Treatment limits: resuscitation first, and those of the standard list also when nothing is recorded about them.</summary>
    public required ImmutableArray<TopicView> Treatments { get; init; }

    /// <summary>Everything else that was agreed or told.</summary>
    public required ImmutableArray<TopicView> Others { get; init; }

    /// <summary>Who to call, and who decides when the person cannot.</summary>
    public required ImmutableArray<ContactView> Contacts { get; init; }

    /// <summary>Makes it.</summary>
    /// <param name="person">Name and date of birth.</param>
    /// <param name="plans">What the holders have.</param>
    /// <param name="today">The day for which it is.</param>
    /// <param name="holder">Gives the name of a holder.</param>
    public static PlanView Of((string Name, string Born) person, ImmutableArray<HolderPlan> plans, DateOnly today, Func<string, string> holder)
    {
        var current = CurrentPlan.Of(plans, today);
        var standard = TreatmentWords.Always.Select(treatment => (Name: TreatmentWords.Of(treatment).Name, Agreement: current.On(treatment))).ToImmutableArray();
        var shown = standard.Select(one => one.Agreement).ToHashSet();
        ImmutableArray<CurrentAgreement> rest = [.. current.Agreements.Where(agreement => !shown.Contains(agreement))];
        return new PlanView
        {
            Name = person.Name,
            Born = person.Born,
            HasPlan = current.Agreements.Length > 0,
            HasConflict = current.HasConflict,
            Treatments =
            [
                .. standard.Select(one => one.Agreement is { } known ? TopicView.Of(known, holder) : TopicView.Nothing(one.Name)),
                .. rest.Where(IsTreatment).Select(agreement => TopicView.Of(agreement, holder)),
            ],
            Others = [.. rest.Where(agreement => !IsTreatment(agreement)).Select(agreement => TopicView.Of(agreement, holder))],
            Contacts = [.. plans.SelectMany(plan => plan.Plan.Contacts).Where(ContactView.Matters).Select(ContactView.Of).DistinctBy(contact => (contact.Name, contact.Roles))],
        };
    }

    private static bool IsTreatment(CurrentAgreement agreement) => agreement.Topic.Kind == TopicKind.Treatment;
}
