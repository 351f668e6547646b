using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The address of the request that was sent.</summary>
internal sealed class RequestUrlRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) =>
        new(Comparison.Of(assert.Assert.Operator, assert.Exchange?.Address, assert.Assert.Wanted));
}
