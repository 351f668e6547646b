namespace Vooraf.Planning.People.Stories;

/// <summary>The codes that made-up plans use (facts: PZP FHIR R4 1.0.0-rc2, zib 2020).</summary>
internal static class Codes
{
    public const string Snomed = "http://snomed.info/sct";
    public const string NullFlavour = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";
    public const string RoleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    public const string AddressUse = "http://terminology.hl7.org/CodeSystem/v3-AddressUse";
    public const string ContactRole = "urn:oid:2.16.840.1.113883.2.4.3.11.22.472";
    public const string DecisionSystem = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1";

    public static readonly Coded Planning = Sct("713603004", "advance care planning");
    public static readonly Coded TreatmentDirective = Sct("129125009", "behandelaanwijzing");
    public static readonly Coded InformRelatives = Sct("223449006", "adviseren om iemand te informeren");
    public static readonly Coded Focus = Sct("180771000146100", "focus van behandeling");
    public static readonly Coded Agreed = Sct("441898007", "Akkoord");
    public static readonly Coded IcdDeactivation = Sct("400231000146108", "uitzetten van cardioverter-defibrillator in laatste levensfase");

    public static readonly Coded CareWishes = Sct("153851000146100", "wensen en verwachtingen met betrekking tot uitkomst van behandeling");
    public static readonly Coded PlaceOfDeath = Sct("395091006", "gewenste plek van overlijden");
    public static readonly Coded Euthanasia = Sct("340171000146104", "standpunt ten opzichte van euthanasie");
    public static readonly Coded DonorRegister = Sct("570801000146104", "geregistreerd in orgaan donorregister");
    public static readonly Coded Purpose = Sct("247751003", "gevoel van zingeving");
    public static readonly Coded LegallyCapable = Sct("665671000146101", "juridisch in staat om beslissingen te nemen over medische behandelingen");
    public static readonly Coded ValuesMethod = Sct("370819000", "vaststellen van persoonlijke waarden en wensen met betrekking tot zorg");
    public static readonly Coded SelfReported = Sct("1156040003", "self reported");
    public static readonly Coded NotAsked = new("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-asked", "Not Asked");

    public static readonly Coded Yes = Sct("373066001", "ja");
    public static readonly Coded No = Sct("373067005", "nee");
    public static readonly Coded Unknown = new(NullFlavour, "UNK", "nog onbekend");
    public static readonly Coded Other = new(NullFlavour, "OTH", "Anders");

    public static readonly Coded Representative = new(ContactRole, "24", "Wettelijke vertegenwoordiger");
    public static readonly Coded FirstContact = new(ContactRole, "01", "Eerste relatie/contactpersoon");
    public static readonly Coded Authorised = Sct("310141000146103", "Schriftelijk gemachtigde zorg en behandeling");
    public static readonly Coded Consenter = new(RoleCode, "CONSENTER", "consenter");
    public static readonly Coded Responsible = new(RoleCode, "RESPRSN", "responsible party");
    public static readonly Coded ScopeTreatment = new("http://terminology.hl7.org/CodeSystem/consentscope", "treatment", "Treatment");
    public static readonly Coded ScopeAdvance = new("http://terminology.hl7.org/CodeSystem/consentscope", "adr", "Advanced Care Directive");
    public static readonly Coded AdvanceCategory = new("http://terminology.hl7.org/CodeSystem/consentcategorycodes", "acd", "Advance Directive");
    public static readonly Coded ResourceIdentifier = new("http://terminology.hl7.org/CodeSystem/v2-0203", "RI", "Resource identifier");
    public static readonly Coded Mobile = new(AddressUse, "MC", "mobile contact");
    public static readonly Coded PrimaryHome = new(AddressUse, "HP", "primary home");
    public static readonly Coded Netherlands = new("urn:iso:std:iso:3166", "NL", "Nederland");

    public static Coded Sct(string code, string display) => new(Snomed, code, display);
}
