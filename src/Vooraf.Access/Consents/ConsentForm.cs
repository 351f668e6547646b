using System.Text.Json.Nodes;

namespace Vooraf.Access.Consents;

/// <summary>Pieces of a sharing consent in FHIR, as it is written here.</summary>
internal static class ConsentForm
{
    public const string ScopeSystem = "http://terminology.hl7.org/CodeSystem/consentscope";
    public const string PrivacyScope = "patient-privacy";
    public const string UraSystem = "http://fhir.nl/fhir/NamingSystem/ura";

    private const string CircleSystem = "https://vooraf.example/fhir/CodeSystem/circle";
    private const string CategorySystem = "http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie";

    /// <summary>That it is about sharing.</summary>
    public static JsonObject Scope() => Coded(ScopeSystem, PrivacyScope);

    /// <summary>LOINC: release of information consent, of the categories that FHIR R4 lists.</summary>
    public static JsonObject Category() => Coded("http://loinc.org", "64292-6");

    /// <summary>An information recipient.</summary>
    public static JsonObject Actor(ConsentRecipient recipient) => new()
    {
        ["role"] = Coded("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"),
        ["reference"] = recipient switch
        {
            ConsentRecipient.Organisation organisation => Logical("Organization", UraSystem, organisation.Ura),
            ConsentRecipient.Circle circle => Logical("Group", CircleSystem, circle.Code),
            ConsentRecipient.Category category => Logical("Group", CategorySystem, category.Code),
            _ => throw new ArgumentException("A kind of recipient that is not known.", nameof(recipient)),
        },
    };

    private static JsonObject Logical(string type, string system, string value) => new() { ["type"] = type, ["identifier"] = new JsonObject { ["system"] = system, ["value"] = value } };

    private static JsonObject Coded(string system, string code) => new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };
}
