using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Judges asserts about one thing.</summary>
internal interface IAssertRule
{
    ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation);
}
