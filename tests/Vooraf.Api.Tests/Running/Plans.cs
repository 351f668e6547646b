namespace Vooraf.Api.Tests.Running;

/// <summary>Plans of made-up people. The id of everything begins with the id of the person.</summary>
public static class Plans
{
    private const string Sct = "http://snomed.info/sct";
    private const string ConsentScope = "http://terminology.hl7.org/CodeSystem/consentscope";

    /// <summary>The Patient alone.</summary>
    public static string Person(string who, string bsn, string more = "") =>
        $$"""{"resourceType":"Patient","id":"{{who}}","identifier":[{"system":"{{Samples.BsnSystem}}","value":"{{bsn}}"}],"name":[{"family":"Proefstuk"}],"birthDate":"1941-03-09"{{more}}}""";

    /// <summary>Everything of the plan, without the Patient.</summary>
    public static string[] Plan(string who, string word = "wens") =>
    [
        $$"""{"resourceType":"RelatedPerson","id":"{{who}}-sister",{{Patient(who)}}}""",
        $$$"""{"resourceType":"Encounter","id":"{{{who}}}-visit","status":"finished","class":{"code":"HH"},{{{Subject(who)}}},"reasonReference":[{"reference":"Procedure/{{{who}}}-talk"}]}""",
        $$$"""{"resourceType":"Procedure","id":"{{{who}}}-talk","status":"completed",{{{Code("code", "713603004")}}},{{{Subject(who)}}},"encounter":{"reference":"Encounter/{{{who}}}-visit"}}""",
        Directive(who, who + "-limit", "89666000"),
        Directive(who, who + "-limit2", "32485007"),
        $$$"""{"resourceType":"Consent","id":"{{{who}}}-will","status":"active","scope":{"coding":[{"system":"{{{ConsentScope}}}","code":"adr"}]},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentcategorycodes","code":"acd"}]}],{{{Patient(who)}}},"policyRule":{"text":"{{{word}}}"}}""",
        $$"""{"resourceType":"Goal","id":"{{who}}-aim","lifecycleStatus":"active","category":[{"coding":[{"system":"{{Sct}}","code":"713603004"}]}],{{Code("description", "713148004")}},{{Subject(who)}}}""",
        Observation(who, who + "-wish", "153851000146100", word),
        Observation(who, who + "-place", "395091006", word),
        $$"""{"resourceType":"Device","id":"{{who}}-icd",{{Code("type", "72506001")}},{{Patient(who)}}}""",
        $$$"""{"resourceType":"DeviceUseStatement","id":"{{{who}}}-uses","status":"active",{{{Subject(who)}}},"device":{"reference":"Device/{{{who}}}-icd"}}""",
        $$"""{"resourceType":"CommunicationRequest","id":"{{who}}-tell","status":"active","category":[{"coding":[{"system":"{{Sct}}","code":"223449006"}]}],{{Subject(who)}}}""",
        $$"""{"resourceType":"QuestionnaireResponse","id":"{{who}}-form","status":"completed","questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020",{{Subject(who)}}}""",
    ];

    /// <summary>What is not of the plan: nobody from elsewhere sees it.</summary>
    public static string[] Beside(string who, string word) =>
    [
        Observation(who, who + "-pressure", "75367002", word),
        $$"""{"resourceType":"Provenance","id":"{{who}}-source","target":[{"reference":"Goal/{{who}}-aim"}],"recorded":"2026-05-01T08:00:00Z","agent":[{"who":{"display":"{{word}}"} }]}""",
        $$"""{"resourceType":"Procedure","id":"{{who}}-operation","status":"completed",{{Code("code", "80146002")}},{{Subject(who)}},"note":[{"text":"{{word}}"}]}""",
        $$"""{"resourceType":"Goal","id":"{{who}}-sport","lifecycleStatus":"active",{{Code("description", "229065009")}},{{Subject(who)}},"note":[{"text":"{{word}}"}]}""",
    ];

    public static string Observation(string who, string id, string code, string text) =>
        $$"""{"resourceType":"Observation","id":"{{id}}","status":"final",{{Code("code", code)}},{{Subject(who)}},"valueString":"{{text}}"}""";

    public static string Directive(string who, string id, string treatment) =>
        $$$"""{"resourceType":"Consent","id":"{{{id}}}","status":"active","scope":{"coding":[{"system":"{{{ConsentScope}}}","code":"treatment"}]},"category":[{"coding":[{"system":"{{{Sct}}}","code":"129125009"}]}],{{{Patient(who)}}},"policyRule":{"text":"gesprek"},"provision":{"type":"deny","actor":[{"role":{"text":"RESPRSN"},"reference":{"reference":"RelatedPerson/{{{who}}}-sister"}},{"role":{"text":"CONSENTER"},"reference":{"reference":"PractitionerRole/north-role"}}],"code":[{"coding":[{"system":"{{{Sct}}}","code":"{{{treatment}}}"}]}]}}""";

    /// <summary>A consent about sharing.</summary>
    /// <param name="who">The person.</param>
    /// <param name="id">Its id.</param>
    /// <param name="type">permit or deny.</param>
    /// <param name="ura">The organisation; null for everybody.</param>
    /// <param name="status">active, or inactive when it is withdrawn.</param>
    public static string Sharing(string who, string id, string type = "permit", string? ura = null, string status = "active") => string.Concat(
        $$$"""{"resourceType":"Consent","id":"{{{id}}}","status":"{{{status}}}","scope":{"coding":[{"system":"{{{ConsentScope}}}","code":"patient-privacy"}]},"category":[{"coding":[{"system":"http://loinc.org","code":"64292-6"}]}],{{{Patient(who)}}},"dateTime":"2026-04-01","performer":[{"reference":"Patient/{{{who}}}"}],"policy":[{"uri":"https://wetten.overheid.nl/"}],"provision":{"type":"{{{type}}}" """,
        ura is null ? "" : $$$""","actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"{{{ura}}}"} } }]""",
        "}}");

    /// <summary>A treatment relation of a professional of the holder.</summary>
    public static string Relation(string who, string id, string staff) =>
        $$$"""{"resourceType":"CareTeam","id":"{{{id}}}","status":"active",{{{Subject(who)}}},"period":{"start":"2026-01-01"},"reasonCode":[{"text":"palliative care"}],"participant":[{"member":{"identifier":{"system":"https://vooraf.example/staff","value":"{{{staff}}}"} } }]}""";

    /// <summary>All of the resources as one transaction of updates.</summary>
    public static string Transaction(IEnumerable<string> resources) =>
        Samples.Bundle("transaction", [.. resources.Select(json => Samples.Entry("PUT", NameOf(json), json))]);

    /// <summary>Type/id of a resource of this class.</summary>
    public static string NameOf(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return $"{document.RootElement.GetProperty("resourceType").GetString()}/{document.RootElement.GetProperty("id").GetString()}";
    }

    private static string Subject(string who) => $$""" "subject":{"reference":"Patient/{{who}}"} """;

    private static string Patient(string who) => $$""" "patient":{"reference":"Patient/{{who}}"} """;

    private static string Code(string name, string code) => $$$""" "{{{name}}}":{"coding":[{"system":"{{{Sct}}}","code":"{{{code}}}"}]} """;
}
