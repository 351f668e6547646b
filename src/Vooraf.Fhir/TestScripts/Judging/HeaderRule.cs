using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>A header; without a value it must be there.</summary>
internal sealed class HeaderRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation)
    {
        var found = assert.Source.Headers.GetValueOrDefault(assert.Assert.Wanted.ToLowerInvariant());
        var operation = assert.Assert is { Operator: null, Value: null } ? "notEmpty" : assert.Assert.Operator;
        return new(Comparison.Of(operation, found, assert.Assert.Value ?? ""));
    }
}
