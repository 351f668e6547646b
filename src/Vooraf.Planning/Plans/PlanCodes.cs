using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Codes that have a meaning of their own for the plan (facts C.2, C.7 to C.18), with our own words.</summary>
public static class PlanCodes
{
    /// <summary>Code system SNOMED CT.</summary>
    public const string Snomed = "http://snomed.info/sct";

    /// <summary>Code system of reasons why there is no value.</summary>
    public const string NullFlavour = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";

    /// <summary>Code system of the roles of contacts (COD472).</summary>
    public const string ContactRole = "urn:oid:2.16.840.1.113883.2.4.3.11.22.472";

    private const string IcdDeactivationCode = "400231000146108";

    /// <summary>Is, or will be, the legal representative.</summary>
    public static PlanConcept LegalRepresentative { get; } = new(ContactRole, "24", "Wettelijke vertegenwoordiger");

    /// <summary>First to be called.</summary>
    public static PlanConcept FirstContact { get; } = new(ContactRole, "01", "Eerste relatie/contactpersoon");

    /// <summary>Has a mandate in writing for care and treatment.</summary>
    public static PlanConcept WrittenMandate { get; } = new(Snomed, "310141000146103", "Schriftelijk gemachtigde zorg en behandeling");

    /// <summary>Something that is not in the list.</summary>
    public static PlanConcept Other { get; } = new(NullFlavour, "OTH", "Anders");

    /// <summary>Unknown.</summary>
    public static PlanConcept Unknown { get; } = new(NullFlavour, "UNK", "Nog onbekend");

    /// <summary>Yes.</summary>
    public static PlanConcept Yes { get; } = new(Snomed, "373066001", "Ja");

    /// <summary>No.</summary>
    public static PlanConcept No { get; } = new(Snomed, "373067005", "Nee");

    /// <summary>Resuscitation (4a on the form).</summary>
    public static PlanConcept Resuscitation { get; } = new(Snomed, "89666000", "Reanimatie");

    /// <summary>Artificial ventilation (4b).</summary>
    public static PlanConcept Ventilation { get; } = new(Snomed, "40617009", "Kunstmatige beademing");

    /// <summary>Admission to intensive care (4c).</summary>
    public static PlanConcept IntensiveCare { get; } = new(Snomed, "305351004", "Opname op de intensive care");

    /// <summary>Admission to hospital (4d).</summary>
    public static PlanConcept HospitalAdmission { get; } = new(Snomed, "32485007", "Opname in het ziekenhuis");

    /// <summary>Antibiotics (4e).</summary>
    public static PlanConcept Antibiotics { get; } = new(Snomed, "281789004", "Antibiotica");

    /// <summary>Blood products (4f).</summary>
    public static PlanConcept BloodProduct { get; } = new(Snomed, "116762002", "Bloedproducten");

    /// <summary>Switching off an ICD in the last phase of life (4i). Resources carry it as OTH with words, because the required list lacks it.</summary>
    public static PlanConcept IcdDeactivation { get; } = new(Snomed, IcdDeactivationCode, "Uitzetten van de ICD in de laatste levensfase");

    /// <summary>An ICD of which nobody told the kind (C.16).</summary>
    public static PlanConcept Icd { get; } = new(Snomed, "72506001", "Implanteerbare cardioverter-defibrillator");

    /// <summary>The treatments that have a code, in the order of the form.</summary>
    internal static ImmutableArray<PlanConcept> Treatments { get; } =
        [Resuscitation, Ventilation, IntensiveCare, HospitalAdmission, Antibiotics, BloodProduct, IcdDeactivation];

    /// <summary>Whether a treatment is switching off an ICD, by its code or, as the standard wants it in resources, by the code in the words of OTH.</summary>
    public static bool IsIcdDeactivation(PlanConcept treatment) =>
        treatment.HasCodeOf(IcdDeactivation) || (treatment.Text?.Contains(IcdDeactivationCode, StringComparison.Ordinal) ?? false);
}
