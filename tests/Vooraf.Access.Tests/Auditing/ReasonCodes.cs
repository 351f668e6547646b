using System.Reflection;
using Vooraf.Access.Decisions;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>The reason codes of all rules, found in the rules themselves.</summary>
internal static class ReasonCodes
{
    public static IReadOnlyList<string> OfTheRules() =>
    [
        .. typeof(AccessDecision).Assembly.GetTypes()
            .Where(type => string.Equals(type.Namespace, typeof(AccessDecision).Namespace, StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Opinion))
            .Select(field => ((Opinion)field.GetValue(null)!).Reason)
            .Where(reason => reason.Length > 0 && reason is not ("no-permit" or "caller-unknown"))
            .Distinct(StringComparer.Ordinal),
    ];
}
