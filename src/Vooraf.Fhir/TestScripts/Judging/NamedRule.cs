using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>A rule that an extension names, in the form that the tool of the published scripts has.</summary>
internal sealed class NamedRule : IAssertRule
{
    private static readonly Dictionary<string, IAssertRule> Rules = new(StringComparer.Ordinal)
    {
        ["assert-response-queryParamsInSelfLink"] = new SelfLinkRule(),
        ["references-are-readable"] = new ReadableReferencesRule(),
    };

    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) => Rules.TryGetValue(assert.Assert.Wanted, out var rule)
        ? rule.JudgeAsync(assert, cancellation)
        : new(Verdict.NotCarriedOut($"the rule {assert.Assert.Wanted} is not known here"));
}
