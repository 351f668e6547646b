using System.Collections.Immutable;

namespace Vooraf.Access.Decisions;

/// <summary>The decision: rules read from top to bottom; the first that refuses ends it, and without any permit the end is refusal.</summary>
/// <param name="rules">The rules, in order.</param>
public sealed class AccessDecision(ImmutableArray<IAccessRule> rules)
{
    private static readonly Opinion NobodyPermits = new(Verdict.Refuse, "no-permit", "No rule permits this request.");

    /// <summary>The decision of this program (design section 6). A rule about relation, consent or emergency is a line here.</summary>
    public static AccessDecision Standard { get; } = new(
    [
        new CallerIsKnown(),
        new RightIsHeld(),
        new HolderIsOwn(),
    ]);

    /// <summary>Decides: the refusal, or else the first permit, or else a refusal because nobody permits.</summary>
    public Opinion Decide(in AccessRequest request)
    {
        var permit = NobodyPermits;
        foreach (var rule in rules)
        {
            var opinion = rule.Judge(request);
            if (opinion.Verdict == Verdict.Refuse)
                return opinion;
            if (opinion.Verdict == Verdict.Permit && !permit.Permits)
                permit = opinion;
        }

        return permit;
    }
}
