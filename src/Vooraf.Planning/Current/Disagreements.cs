using System.Collections.Immutable;

namespace Vooraf.Planning.Current;

/// <summary>Compares agreements that stand beside each other.</summary>
internal static class Disagreements
{
    public static Disagreement Among(ImmutableArray<RecordedAgreement> standing)
    {
        if (standing.Length < 2 || standing.All(one => one.Outcome.AgreesWith(standing[0].Outcome)))
            return Disagreement.None;
        if (standing.Any(one => one.Outcome.Kind == OutcomeKind.NotUnderstood))
            return Disagreement.NotUnderstood;

        var known = standing.Select(one => one.Outcome).Where(outcome => outcome.Kind is OutcomeKind.Answer or OutcomeKind.Words).Distinct().ToArray();
        return known.Length < 2 ? Disagreement.KnownAndUnknown
            : known.All(outcome => outcome.Kind == OutcomeKind.Words) ? Disagreement.DifferentWords
            : Disagreement.DifferentAnswers;
    }
}
