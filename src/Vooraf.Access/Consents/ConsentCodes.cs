namespace Vooraf.Access.Consents;

/// <summary>Systems and codes of consents about sharing (facts C.20, E.1, E.2, E.5).</summary>
public static class ConsentCodes
{
    /// <summary>System of the codes of our circles, as system of the identifier in <c>provision.actor.reference</c>.</summary>
    public const string CircleSystem = "https://vooraf.example/fhir/CodeSystem/circle";

    /// <summary>The circle of emergency services.</summary>
    public const string EmergencyServices = "emergency-services";

    /// <summary>The circle of organisations in a treatment relation in force.</summary>
    public const string TreatingTeam = "treating-team";

    /// <summary>System of URA numbers.</summary>
    public const string Ura = "http://fhir.nl/fhir/NamingSystem/ura";

    /// <summary>System of the national categories of consulting care providers.</summary>
    public const string CategorySystem = "http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie";

    internal const string CategoryExtension = "http://fhir.nl/StructureDefinition/OTV-ProviderCategory";
    internal const string ScopeSystem = "http://terminology.hl7.org/CodeSystem/consentscope";
    internal const string PatientPrivacy = "patient-privacy";
    internal const string DataCategorySystem = "http://fhir.nl/otv/CodeSystem/gegevenscategorie";
    internal const string TreatmentData = "GGC002";
    internal const string Participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    internal const string Custodian = "CST";
    internal const string Treat = "TREAT";
}
