using Vooraf.Fhir.TestScripts.Model;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>One assert, its variables filled in, and what it is judged on.</summary>
/// <param name="Assert">The assert.</param>
/// <param name="Exchange">The last request and answer; null when the assert names its source and nothing was sent.</param>
/// <param name="Source">The content that it is about.</param>
/// <param name="Tools">What rules may use.</param>
internal sealed record AssertCase(ScriptAssert Assert, Exchange? Exchange, ScriptContent Source, JudgingTools Tools);
