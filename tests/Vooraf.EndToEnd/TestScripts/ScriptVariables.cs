namespace Vooraf.EndToEnd.TestScripts;

/// <summary>What the variables of the scripts stand for.</summary>
/// <param name="FullPlan">The Patient id of the person with a plan.</param>
/// <param name="NoPlan">The Patient id of the person without one.</param>
/// <param name="Token">The access token.</param>
internal sealed record ScriptVariables(string FullPlan, string NoPlan, string Token)
{
    /// <summary>The id that the scripts of 1.0.0-rc1 have in their text instead of a variable.</summary>
    public const string FixedId = "D1-ACP-Patient";

    /// <summary>Fills them in; the scripts of 1.0.0-rc1 write their token with another sign.</summary>
    public string Fill(string text) => text
        .Replace("${patient-id-samira}", FullPlan, StringComparison.Ordinal)
        .Replace("${patient-id-karim}", NoPlan, StringComparison.Ordinal)
        .Replace("${patient-token-id-samira}", "Bearer " + Token, StringComparison.Ordinal)
        .Replace("${patient-token-id-karim}", "Bearer " + Token, StringComparison.Ordinal)
        .Replace("${patient-token-id}", "Bearer " + Token, StringComparison.Ordinal)
        .Replace("#{patient-token-id}", "Bearer " + Token, StringComparison.Ordinal)
        .Replace("Patient/" + FixedId, "Patient/" + FullPlan, StringComparison.Ordinal);
}
