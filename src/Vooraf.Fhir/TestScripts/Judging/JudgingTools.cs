using Vooraf.Fhir.TestScripts.Running;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>What rules may use.</summary>
/// <param name="Memory">What was kept.</param>
/// <param name="Variables">The variables.</param>
/// <param name="References">Reads what references point to.</param>
/// <param name="ProfileNames">The profiles of the script.</param>
/// <param name="Profiles">What knows profiles, or null.</param>
internal sealed record JudgingTools(ScriptMemory Memory, ScriptVariables Variables, ReferenceFetcher References, ProfileNames ProfileNames, ProfileValidator? Profiles);
