using System.Collections.Frozen;
using Vooraf.Planning.Plans;

namespace Vooraf.Web.Views;

/// <summary>What to call a treatment, and what to do or not to do, in Dutch.</summary>
/// <param name="Name">The treatment.</param>
/// <param name="Do">When it is to be carried out.</param>
/// <param name="DoNot">When it is not.</param>
public sealed record TreatmentWords(string Name, string Do, string DoNot)
{
    private static readonly FrozenDictionary<string, TreatmentWords> ByCode = new Dictionary<string, TreatmentWords>(StringComparer.Ordinal)
    {
        [PlanCodes.Resuscitation.Code!] = new("Reanimatie", "Wel reanimeren", "Niet reanimeren"),
        [PlanCodes.Ventilation.Code!] = new("Kunstmatige beademing", "Wel beademen", "Niet beademen"),
        [PlanCodes.IntensiveCare.Code!] = new("Opname op de intensive care", "Wel opnemen op de intensive care", "Niet opnemen op de intensive care"),
        [PlanCodes.HospitalAdmission.Code!] = new("Opname in het ziekenhuis", "Wel opnemen in het ziekenhuis", "Niet opnemen in het ziekenhuis"),
        [PlanCodes.Antibiotics.Code!] = new("Antibiotica", "Wel antibiotica geven", "Geen antibiotica geven"),
        [PlanCodes.BloodProduct.Code!] = new("Bloedproducten", "Wel bloedproducten geven", "Geen bloedproducten geven"),
        [PlanCodes.IcdDeactivation.Code!] = new("ICD uitzetten in de laatste levensfase", "ICD wel uitzetten", "ICD niet uitzetten"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The treatments that are always on the page, in this order, also when nothing is recorded about them.</summary>
    public static IReadOnlyList<PlanConcept> Always { get; } =
    [
        PlanCodes.Resuscitation, PlanCodes.Ventilation, PlanCodes.IntensiveCare, PlanCodes.HospitalAdmission, PlanCodes.Antibiotics, PlanCodes.BloodProduct,
    ];

    /// <summary>The words for a treatment; for one that is not in the list, the words of the one who wrote it down.</summary>
    public static TreatmentWords Of(PlanConcept treatment)
    {
        var code = PlanCodes.IsIcdDeactivation(treatment) ? PlanCodes.IcdDeactivation.Code : treatment.Code;
        if (code is not null && !string.Equals(treatment.System, PlanCodes.NullFlavour, StringComparison.Ordinal) && ByCode.TryGetValue(code, out var known))
            return known;
        if (PlanCodes.IsIcdDeactivation(treatment))
            return ByCode[PlanCodes.IcdDeactivation.Code!];
        return new TreatmentWords(treatment.Words.Length > 0 ? treatment.Words : "Behandeling zonder naam", "Wel doen", "Niet doen");
    }
}
