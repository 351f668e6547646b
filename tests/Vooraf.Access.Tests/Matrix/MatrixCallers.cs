using Vooraf.Access.Callers;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The callers of the matrix.</summary>
internal static class MatrixCallers
{
    private const string OtherPatient = "somebody-else";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Caller? Of(string caller, string purpose)
    {
        var what = PurposeOf(purpose);
        return caller switch
        {
            "nobody" => null,
            "own-asserted" => MadeCaller.Own(relation: RelationSource.Asserted, acting: false, purpose: what),
            "own-professional" => MadeCaller.Own(purpose: what),
            "own-system" => MadeCaller.Own(acting: false, purpose: what),
            "own-reader" => MadeCaller.Own("system/*.rs", purpose: what),
            "own-limited" => MadeCaller.Own("pzp", RelationSource.Asserted, purpose: what),
            "own-bound" => MadeCaller.Own(patient: MadeResources.Patient, purpose: what),
            "own-bound-other" => MadeCaller.Own(patient: OtherPatient, purpose: what),
            "own-other-holder" => MadeCaller.Own(relation: RelationSource.Asserted, acting: false, holder: "south", purpose: what),
            "elsewhere" => MadeCaller.Elsewhere(purpose: what),
            "elsewhere-post" => MadeCaller.Elsewhere(type: "N6", purpose: what),
            "elsewhere-bound" => MadeCaller.Elsewhere(patient: MadeResources.Patient, purpose: what),
            "elsewhere-bound-other" => MadeCaller.Elsewhere(patient: OtherPatient, purpose: what),
            "elsewhere-widened" => MadeCaller.Elsewhere("pzp system/*.cruds", purpose: what),
            "elsewhere-no-case" => MadeCaller.Elsewhere("system/*.rs", purpose: what),
            "elsewhere-no-ura" => MadeCaller.Elsewhere(ura: null, purpose: what),
            "elsewhere-no-type" => MadeCaller.Elsewhere(type: null, purpose: what),
            "elsewhere-no-person" => MadeCaller.Elsewhere(acting: false, purpose: what),
            _ => throw new ArgumentOutOfRangeException(nameof(caller), caller, "No such caller."),
        };
    }

    private static (PurposeOfUse Purpose, string? Reason, TimeSpan Life) PurposeOf(string purpose) => purpose switch
    {
        "treat" => (PurposeOfUse.Treatment, null, 8 * Hour),
        "btg" or "btg-whole" or "btg-open" or "btg-open-whole" => (PurposeOfUse.Emergency, "not reacting", Hour),
        "btg-no-reason" => (PurposeOfUse.Emergency, "  hurry    ", Hour),
        "btg-long" => (PurposeOfUse.Emergency, "not reacting", Hour + TimeSpan.FromTicks(1)),
        "patrqt" => (PurposeOfUse.PatientRequest, null, 8 * Hour),
        "hsysadmin" => (PurposeOfUse.Audit, null, 8 * Hour),
        "other" => (PurposeCodes.Parse("HRESCH"), null, 8 * Hour),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };
}
