using System.Collections.Immutable;

namespace Vooraf.Planning.Current;

/// <summary>Compares agreements that stand beside each other.</summary>
internal static class Disagreements
{
    public static Disagreement Among(ImmutableArray<RecordedAgreement> standing)
    {
        if (SayTheSame(standing))
            return Disagreement.None;
        if (standing.Any(one => one.Outcome.Kind == OutcomeKind.NotUnderstood))
            return Disagreement.NotUnderstood;

        var known = standing.Where(one => one.Outcome.Kind is OutcomeKind.Answer or OutcomeKind.Words).ToImmutableArray();
        return SayTheSame(known) ? Disagreement.KnownAndUnknown
            : known.All(one => one.Outcome.Kind == OutcomeKind.Words) ? Disagreement.DifferentWords
            : Disagreement.DifferentAnswers;
    }

    private static bool SayTheSame(ImmutableArray<RecordedAgreement> some) =>
        some.Length < 2 || some.All(one => one.Outcome.AgreesWith(some[0].Outcome)) || (some.Length == 2 && some[0].SaysTheSameAs(some[1]));
}
