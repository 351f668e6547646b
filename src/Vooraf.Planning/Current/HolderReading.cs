using System.Collections.Immutable;

namespace Vooraf.Planning.Current;

/// <summary>What stands on one topic within one holder.</summary>
/// <param name="Standing">The newest, and whatever dates cannot put behind it: the same day, an overlapping month or year, undated.</param>
/// <param name="NotEnded">What is older.</param>
/// <param name="WithoutAnswer">What gives no answer, beside something that does.</param>
internal sealed record HolderReading(
    ImmutableArray<RecordedAgreement> Standing, ImmutableArray<RecordedAgreement> NotEnded, ImmutableArray<RecordedAgreement> WithoutAnswer)
{
    /// <summary>Finds out what stands.</summary>
    /// <param name="inForce">What the holder has in force on the topic.</param>
    public static HolderReading Of(ImmutableArray<RecordedAgreement> inForce)
    {
        var saying = inForce.Where(one => one.Outcome.Kind != OutcomeKind.Nothing).ToImmutableArray();
        if (saying.IsEmpty)
            return new HolderReading([.. inForce.Where(one => !IsOlderThanAny(one, inForce))], [.. inForce.Where(one => IsOlderThanAny(one, inForce))], []);

        return new HolderReading(
            [.. saying.Where(one => !IsOlderThanAny(one, saying))],
            [.. saying.Where(one => IsOlderThanAny(one, saying))],
            [.. inForce.Except(saying)]);
    }

    private static bool IsOlderThanAny(RecordedAgreement one, ImmutableArray<RecordedAgreement> others)
    {
        foreach (var other in others)
        {
            if (one.UsableDate is { } mine && other.UsableDate is { } theirs && mine.Latest < theirs.Earliest)
                return true;
        }

        return false;
    }
}
