using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Codes, URLs and names that the resources of the standard use (facts C.1 to C.17).</summary>
internal static class Codes
{
    public const string Core = "http://hl7.org/fhir/StructureDefinition/";
    public const string Nictiz = "http://nictiz.nl/fhir/StructureDefinition/";
    public const string Comment = Nictiz + "ext-Comment";
    public const string CodeSpecification = Nictiz + "ext-CodeSpecification";
    public const string DirectiveExtension = Nictiz + "ext-TreatmentDirective2.";
    public const string SpecificationOther = DirectiveExtension + "SpecificationOther";
    public const string DataAbsentReason = Core + "data-absent-reason";
    public const string DataAbsentSystem = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public const string RoleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    public const string Planning = "713603004";
    public const string TreatmentDirective = "129125009";
    public const string InformRelatives = "223449006";
    public const string AdvanceCategorySystem = "http://terminology.hl7.org/CodeSystem/consentcategorycodes";
    public const string Declaration = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1";
    public const string ConsentScope = "http://terminology.hl7.org/CodeSystem/consentscope";
    public const string PlanningDisplay = "advance care planning";

    /// <summary>The six products that are an ICD (facts C.16).</summary>
    public static readonly string[] IcdProducts = ["72506001", "465460004", "468542000", "704707009", "1263462004", "1236894001"];

    public static readonly PlanConcept Consenter = new(RoleCode, "CONSENTER");
    public static readonly PlanConcept Representative = new(RoleCode, "RESPRSN");

    /// <summary>The words that the resources must have for an ICD being switched off, because the required list lacks its code (facts C.7).</summary>
    public const string IcdDeactivationWords = "uitzetten van cardioverter-defibrillator in laatste levensfase (SNOMED CT - 400231000146108)";
}
