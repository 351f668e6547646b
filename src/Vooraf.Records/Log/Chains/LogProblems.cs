using System.Collections.Immutable;

namespace Vooraf.Records.Log.Chains;

/// <summary>Collects what is wrong, up to a number.</summary>
internal sealed class LogProblems
{
    private const int Most = 100;
    private readonly List<string> all = [];

    public ImmutableArray<string> All => [.. all];

    public void Add(FormattableString problem)
    {
        if (all.Count < Most)
            all.Add(FormattableString.Invariant(problem));
    }
}
