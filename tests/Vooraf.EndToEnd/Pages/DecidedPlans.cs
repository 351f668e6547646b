using System.Collections.Immutable;

namespace Vooraf.EndToEnd.Pages;

/// <summary>
/// Made-up plans in which every decision about every treatment occurs beside every decision about every other treatment.
/// All combinations of six treatments would be half a million; a page shows each treatment by itself, so pairs are what can go wrong.
/// </summary>
internal static class DecidedPlans
{
    private const int AtLeast = 110;
    private const int Tries = 60;

    private static readonly ImmutableArray<Decided> Kinds = [.. Enum.GetValues<Decided>()];

    /// <summary>The plans: always the same ones.</summary>
    public static ImmutableArray<DecidedPlan> All { get; } = Make();

    private static ImmutableArray<DecidedPlan> Make()
    {
        var random = new Random(20261122);
        var missing = Pairs().ToHashSet();
        var plans = ImmutableArray.CreateBuilder<DecidedPlan>();
        while (missing.Count > 0 || plans.Count < AtLeast)
        {
            var best = Enumerable.Range(0, Tries).Select(_ => Draw(random, missing)).MaxBy(decisions => PairsOf(decisions).Count(missing.Contains));
            missing.ExceptWith(PairsOf(best));
            plans.Add(new DecidedPlan(plans.Count + 1, best));
        }

        return plans.ToImmutable();
    }

    // Begins with a pair that is still missing, so that the end comes.
    private static ImmutableArray<Decided> Draw(Random random, HashSet<(int, Decided, int, Decided)> missing)
    {
        var decisions = Treatment.All.Select(_ => Kinds[random.Next(Kinds.Length)]).ToArray();
        if (missing.Count > 0)
        {
            var (one, first, other, second) = missing.First();
            (decisions[one], decisions[other]) = (first, second);
        }

        return [.. decisions];
    }

    private static IEnumerable<(int, Decided, int, Decided)> Pairs() =>
        from one in Enumerable.Range(0, Treatment.All.Count)
        from other in Enumerable.Range(one + 1, Treatment.All.Count - one - 1)
        from first in Kinds
        from second in Kinds
        select (one, first, other, second);

    private static IEnumerable<(int, Decided, int, Decided)> PairsOf(ImmutableArray<Decided> decisions) =>
        from one in Enumerable.Range(0, decisions.Length)
        from other in Enumerable.Range(one + 1, decisions.Length - one - 1)
        select (one, decisions[one], other, decisions[other]);
}
