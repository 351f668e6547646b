using System.Collections.Immutable;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>What the variables of the published scripts stand for.</summary>
/// <param name="FullPlan">The Patient id of the person with a plan.</param>
/// <param name="NoPlan">The Patient id of the person without one.</param>
/// <param name="Token">The access token.</param>
internal sealed record ScriptVariables(string FullPlan, string NoPlan, string Token)
{
    /// <summary>As the runner takes them.</summary>
    public ImmutableDictionary<string, string> Values { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["patient-id-samira"] = FullPlan,
        ["patient-id-karim"] = NoPlan,
        ["patient-token-id-samira"] = "Bearer " + Token,
        ["patient-token-id-karim"] = "Bearer " + Token,
        ["patient-token-id"] = "Bearer " + Token,
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
