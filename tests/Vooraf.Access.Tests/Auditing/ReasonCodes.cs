using Vooraf.Access.Tests.Decisions;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>The reason codes of all rules, found in the rules themselves.</summary>
internal static class ReasonCodes
{
    public static IReadOnlyList<string> OfTheRules() =>
    [
        .. RuleOpinions.All().Select(opinion => opinion.Reason).Where(reason => reason is not ("no-permit" or "caller-unknown")).Distinct(StringComparer.Ordinal),
    ];
}
