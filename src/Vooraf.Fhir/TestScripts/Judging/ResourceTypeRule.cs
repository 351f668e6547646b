using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The type of the resource.</summary>
internal sealed class ResourceTypeRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) =>
        new(Comparison.Of(assert.Assert.Operator, assert.Source.Type, assert.Assert.Wanted));
}
