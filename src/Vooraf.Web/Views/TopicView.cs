using System.Collections.Immutable;
using Vooraf.Planning.Current;
using Vooraf.Planning.Plans;

namespace Vooraf.Web.Views;

/// <summary>One topic as the page shows it: what stands, and what else there is.</summary>
public sealed record TopicView
{
    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>What stands: one agreement, several that say the same, or the sides of a conflict. Empty: nothing is recorded, or nothing is in force.</summary>
    public ImmutableArray<AgreementView> Standing { get; init; } = [];

    /// <summary>Why it is a conflict; null: it is none.</summary>
    public string? Conflict { get; init; }

    /// <summary>Older ones of the same holder that nobody ended.</summary>
    public ImmutableArray<AgreementView> NotEnded { get; init; } = [];

    /// <summary>Older ones that have ended.</summary>
    public ImmutableArray<AgreementView> Ended { get; init; } = [];

    /// <summary>A topic about which nothing was ever recorded.</summary>
    public static TopicView Nothing(string name) => new() { Name = name };

    /// <summary>Makes it.</summary>
    /// <param name="agreement">The topic.</param>
    /// <param name="holder">Gives the name of a holder.</param>
    public static TopicView Of(CurrentAgreement agreement, Func<string, string> holder)
    {
        ImmutableArray<AgreementView> Views(ImmutableArray<RecordedAgreement> recorded) => [.. recorded.Select(one => AgreementView.Of(one, holder(one.Holder)))];
        return new TopicView
        {
            Name = NameOf(agreement),
            Standing = Views(agreement.Standing),
            Conflict = ConflictOf(agreement.Disagreement),
            NotEnded = Views(agreement.NotEnded),
            Ended = Views(agreement.Ended),
        };
    }

    private static string? ConflictOf(Disagreement disagreement) => disagreement switch
    {
        Disagreement.None => null,
        Disagreement.KnownAndUnknown => "Let op: de ene bron zegt dat het besluit nog onbekend is, de andere niet.",
        Disagreement.DifferentWords => "Let op: de bronnen zeggen het in andere woorden. Lees ze allebei.",
        Disagreement.NotUnderstood => "Let op: een van de bronnen kan Vooraf niet uitleggen.",
        _ => "Let op: de bronnen spreken elkaar tegen.",
    };

    private static string NameOf(CurrentAgreement agreement) => agreement.Topic.Kind switch
    {
        TopicKind.Treatment => TreatmentWords.Of(AnyOf<TreatmentDirective>(agreement).Treatment).Name,
        TopicKind.AdvanceDirective => AnyOf<AdvanceDirective>(agreement).Type?.Words ?? "Wilsverklaring",
        var kind => NameOf(kind),
    };

    private static TItem AnyOf<TItem>(CurrentAgreement agreement)
        where TItem : PlanItem =>
        (TItem)agreement.Standing.Concat(agreement.NotEnded).Concat(agreement.Ended).Concat(agreement.WithoutAnswer).Concat(agreement.NeverInForce).First().Item;

    private static string NameOf(TopicKind kind) => kind switch
    {
        TopicKind.Goal => "Doel van de behandeling",
        TopicKind.Icd => "ICD",
        TopicKind.Capacity => "Zelf beslissen",
        TopicKind.CareWishes => "Wensen en verwachtingen",
        TopicKind.PlaceOfDeath => "Plek van overlijden",
        TopicKind.Euthanasia => "Euthanasie",
        TopicKind.DonorRegistration => "Keuze staat in het Donorregister",
        TopicKind.SenseOfPurpose => "Wat verder belangrijk is",
        _ => "Bespreken met naasten",
    };
}
