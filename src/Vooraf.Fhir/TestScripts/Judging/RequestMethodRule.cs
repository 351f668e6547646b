using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The method of the request that was sent.</summary>
internal sealed class RequestMethodRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) =>
        new(Comparison.Of(assert.Assert.Operator, assert.Exchange?.Method.Method, assert.Assert.Wanted.ToUpperInvariant()));
}
