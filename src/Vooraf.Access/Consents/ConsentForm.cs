using System.Text.Json.Nodes;

namespace Vooraf.Access.Consents;

/// <summary>Pieces of a sharing consent in FHIR, as it is written here.</summary>
internal static class ConsentForm
{
    /// <summary>That it is about sharing.</summary>
    public static JsonObject Scope() => Coded(ConsentCodes.ScopeSystem, ConsentCodes.PatientPrivacy);

    /// <summary>LOINC: release of information consent, of the categories that FHIR R4 lists.</summary>
    public static JsonObject Category() => Coded("http://loinc.org", "64292-6");

    /// <summary>An information recipient.</summary>
    public static JsonObject Actor(ConsentRecipient recipient) => new()
    {
        ["role"] = Coded(ConsentCodes.Participation, "IRCP"),
        ["reference"] = recipient switch
        {
            ConsentRecipient.Organisation organisation => Logical("Organization", ConsentCodes.Ura, organisation.Ura),
            ConsentRecipient.Circle circle => Logical("Group", ConsentCodes.CircleSystem, circle.Code),
            ConsentRecipient.Category category => Logical("Group", ConsentCodes.CategorySystem, category.Code),
            _ => throw new ArgumentException("A kind of recipient that is not known.", nameof(recipient)),
        },
    };

    private static JsonObject Logical(string type, string system, string value) => new() { ["type"] = type, ["identifier"] = new JsonObject { ["system"] = system, ["value"] = value } };

    private static JsonObject Coded(string system, string code) => new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };
}
