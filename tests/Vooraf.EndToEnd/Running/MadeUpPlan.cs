using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Running;

/// <summary>A small but whole plan of a made-up person as one transaction Bundle; every resource carries a mark to find it by.</summary>
public static class MadeUpPlan
{
    /// <summary>The system of the identifier that marks each resource, and of <c>Bundle.identifier</c>.</summary>
    public const string MarkSystem = "https://vooraf.example/tests/mark";

    /// <summary>The system of citizen service numbers.</summary>
    public const string BsnSystem = "http://fhir.nl/fhir/NamingSystem/bsn";

    private const string Sct = "http://snomed.info/sct";

    /// <summary>How many resources a plan has.</summary>
    public const int Size = 11;

    /// <summary>The whole plan of a person (a number below <see cref="MadeUpBsn.Count"/>), marked.</summary>
    public static JsonObject Bundle(int person, string mark)
    {
        var resources = Resources(MadeUpBsn.Of(person), mark);
        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["identifier"] = new JsonObject { ["system"] = MarkSystem, ["value"] = mark },
            ["type"] = "transaction",
            ["entry"] = new JsonArray([.. resources.Select((resource, index) => Entry(resource, index))]),
        };
    }

    /// <summary>The Patient alone.</summary>
    public static JsonObject Patient(string bsn, string mark) => Parse($$"""
        {"resourceType":"Patient","identifier":[{"system":"{{BsnSystem}}","value":"{{bsn}}"},{"system":"{{MarkSystem}}","value":"{{mark}}"}],
        "name":[{"use":"official","text":"Testpersoon {{mark}}","family":"Proefstuk","_family":{"extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/humanname-own-name","valueString":"Proefstuk"}]},"given":["Aagje"]}],
        "gender":"female","birthDate":"1941-03-09"}
        """);

    /// <summary>An Observation about a person, given as a reference.</summary>
    public static JsonObject Observation(string subject, string mark, string text) => Parse($$"""
        {"resourceType":"Observation","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"status":"final",
        "code":{"coding":[{"system":"{{Sct}}","code":"153851000146100","display":"zingeving"}]},"subject":{"reference":"{{subject}}"},
        "effectiveDateTime":"2026-02-03T10:15:00+01:00","valueString":"{{text}}"}
        """);

    /// <summary>A treatment directive of a person, given as a reference.</summary>
    public static JsonObject Directive(string patient, string actor, string mark, string treatment) => Parse($$"""
        {"resourceType":"Consent","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"status":"active",
        "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
        "category":[{"coding":[{"system":"{{Sct}}","code":"129125009","display":"verrichting met expliciete context"}]}],
        "patient":{"reference":"{{patient}}"},"dateTime":"2026-02-03","policyRule":{"text":"volgens gesprek"},
        "provision":{"type":"deny","actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"RESPRSN"}]},
        "reference":{"reference":"{{actor}}"} }],"code":[{"coding":[{"system":"{{Sct}}","code":"{{treatment}}"}]}]} }
        """);

    private static JsonObject[] Resources(string bsn, string mark)
    {
        string Url(int index) => FullUrl(mark, index);
        return
        [
            Patient(bsn, mark),
            Parse($$"""
                {"resourceType":"RelatedPerson","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"patient":{"reference":"{{Url(0)}}"},
                "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"SIS"}]}],"name":[{"text":"Zus van {{mark}}"}]}
                """),
            Parse($$"""
                {"resourceType":"Encounter","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"status":"finished",
                "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},"subject":{"reference":"{{Url(0)}}"},
                "period":{"start":"2026-02-03T10:00:00+01:00","end":"2026-02-03T11:00:00+01:00"},"reasonReference":[{"reference":"{{Url(3)}}"}]}
                """),
            Parse($$"""
                {"resourceType":"Procedure","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"status":"completed",
                "code":{"coding":[{"system":"{{Sct}}","code":"713603004"}]},"subject":{"reference":"{{Url(0)}}"},"encounter":{"reference":"{{Url(2)}}"} }
                """),
            Directive(Url(0), Url(0), mark, "89666000"),
            Directive(Url(0), Url(1), mark, "32485007"),
            Parse($$"""
                {"resourceType":"Goal","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"lifecycleStatus":"active",
                "category":[{"coding":[{"system":"{{Sct}}","code":"713603004"}]}],
                "description":{"coding":[{"system":"{{Sct}}","code":"713148004"}]},"subject":{"reference":"{{Url(0)}}"},"startDate":"2026-02-03"}
                """),
            Observation(Url(0), mark, "bij de kleinkinderen zijn"),
            Parse($$"""
                {"resourceType":"Device","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],
                "type":{"coding":[{"system":"{{Sct}}","code":"72506001"}]},"patient":{"reference":"{{Url(0)}}"} }
                """),
            Parse($$"""
                {"resourceType":"DeviceUseStatement","identifier":[{"system":"{{MarkSystem}}","value":"{{mark}}"}],"status":"active",
                "subject":{"reference":"{{Url(0)}}"},"device":{"reference":"{{Url(8)}}"} }
                """),
            Parse($$"""
                {"resourceType":"QuestionnaireResponse","identifier":{"system":"{{MarkSystem}}","value":"{{mark}}"},
                "questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020","status":"completed","subject":{"reference":"{{Url(0)}}"},
                "authored":"2026-02-03T11:05:00+01:00","item":[{"linkId":"1","answer":[{"valueString":"geen reanimatie, {{mark}}"}]}]}
                """),
        ];
    }

    private static JsonObject Entry(JsonObject resource, int index) => new()
    {
        ["fullUrl"] = FullUrl(MarkOf(resource), index),
        ["resource"] = resource,
        ["request"] = new JsonObject { ["method"] = "POST", ["url"] = (string)resource["resourceType"]! },
    };

    /// <summary>The mark that a resource carries; empty when it has none.</summary>
    public static string MarkOf(JsonNode resource)
    {
        var identifiers = resource["identifier"] is JsonArray several ? several.ToArray() : [resource["identifier"]];
        return (string?)identifiers.FirstOrDefault(identifier => string.Equals((string?)identifier?["system"], MarkSystem, StringComparison.Ordinal))?["value"] ?? "";
    }

    private static string FullUrl(string mark, int index) => $"urn:uuid:{RepeatableUuid.Of(mark, index)}";

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
