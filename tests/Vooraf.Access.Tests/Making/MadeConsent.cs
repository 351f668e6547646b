using System.Text.Json.Nodes;

namespace Vooraf.Access.Tests.Making;

/// <summary>A Consent about sharing, to be changed.</summary>
internal sealed class MadeConsent
{
    private readonly JsonObject json;

    private MadeConsent(string text) => json = JsonNode.Parse(text)!.AsObject();

    public static MadeConsent Permit(string id) => Of(id, "permit");

    public static MadeConsent Deny(string id) => Of(id, "deny");

    /// <summary>Names an organisation.</summary>
    public MadeConsent To(string ura) => Actor("http://fhir.nl/fhir/NamingSystem/ura", ura);

    /// <summary>Names a circle.</summary>
    public MadeConsent ToCircle(string code) => Actor("https://vooraf.example/fhir/CodeSystem/circle", code);

    /// <summary>Names a category of the national list.</summary>
    public MadeConsent ToCategory(string code) => Actor("http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie", code);

    /// <summary>Names somebody by an identifier.</summary>
    public MadeConsent Actor(string system, string value, string role = "IRCP")
    {
        var actors = json["provision"]!["actor"] as JsonArray;
        if (actors is null)
            json["provision"]!["actor"] = actors = [];
        actors.Add(JsonNode.Parse(
            $$$$"""{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"{{{{role}}}}"}]},"reference":{"identifier":{"system":"{{{{system}}}}","value":"{{{{value}}}}"}}}"""));
        return this;
    }

    /// <summary>Given by these, each as <c>Type/id</c>.</summary>
    public MadeConsent By(params string[] performers)
    {
        json["performer"] = new JsonArray([.. performers.Select(one => new JsonObject { ["reference"] = one })]);
        return this;
    }

    /// <summary>Says a member of the Consent anew: <c>"name":value</c>.</summary>
    public MadeConsent With(string member) => Set(json, member);

    /// <summary>Says a member of the provision anew.</summary>
    public MadeConsent WithProvision(string member) => Set(json["provision"]!.AsObject(), member);

    public override string ToString() => json.ToJsonString();

    private MadeConsent Set(JsonObject into, string member)
    {
        foreach (var (name, value) in JsonNode.Parse("{" + member + "}")!.AsObject())
            into[name] = value?.DeepClone();
        return this;
    }

    private static MadeConsent Of(string id, string type) => new(
        $$$"""
        {"resourceType":"Consent","id":"{{{id}}}","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},
        "category":[{"coding":[{"system":"http://loinc.org","code":"64292-6"}]}],"patient":{"reference":"Patient/p1"},"dateTime":"2026-04-01","performer":[{"reference":"Patient/p1"}],
        "policy":[{"uri":"https://wetten.overheid.nl/"}],"provision":{"type":"{{{type}}}"}}
        """);
}
