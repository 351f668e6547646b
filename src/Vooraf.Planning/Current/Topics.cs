using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>Tells what an item of a plan is about, and in which order topics are read.</summary>
internal static class Topics
{
    private static readonly ImmutableArray<string> Treatments = [.. PlanCodes.Treatments.Select(CodeKey)];

    /// <summary>The topic of a treatment.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <param name="own">What to call it when nobody named it.</param>
    public static AgreementTopic OfTreatment(PlanConcept treatment, string own) =>
        new(TopicKind.Treatment, PlanCodes.IsIcdDeactivation(treatment) ? CodeKey(PlanCodes.IcdDeactivation) : Key(treatment, own));

    /// <summary>The topic of a declaration that was made before.</summary>
    public static AgreementTopic OfDeclaration(PlanConcept? type, string own) => new(TopicKind.AdvanceDirective, type is null ? own : Key(type, own));

    /// <summary>Treatments first, resuscitation on top, then those of the standard list, then the others by name; then the other kinds.</summary>
    public static int Compare(AgreementTopic one, AgreementTopic other)
    {
        var byKind = one.Kind.CompareTo(other.Kind);
        if (byKind != 0)
            return byKind;

        var byList = Rank(one).CompareTo(Rank(other));
        return byList != 0 ? byList : string.CompareOrdinal(one.Key, other.Key);
    }

    private static int Rank(AgreementTopic topic) => Treatments.IndexOf(topic.Key) is >= 0 and var place ? place : Treatments.Length;

    // OTH and its like say that there is no code; then the writer's words are all there is.
    private static string Key(PlanConcept concept, string own)
    {
        var isCoded = concept.Code is not null && !string.Equals(concept.System, PlanCodes.NullFlavour, StringComparison.Ordinal);
        if (isCoded)
            return CodeKey(concept);

        var words = PlainWords.Of(concept.Text ?? (concept.Code is null ? concept.Display : null) ?? "");
        return words.Length > 0 ? "text:" + words : own;
    }

    private static string CodeKey(PlanConcept concept) => concept.System + "|" + concept.Code;
}
