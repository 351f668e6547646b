namespace Vooraf.Access.Tests.Making;

/// <summary>The resources of a made-up dossier: one of every kind.</summary>
internal static class MadeResources
{
    public const string PersonUra = "90000100";
    public const string ElsewhereUra = "90000201";
    public const string AnotherUra = "90000202";
    public const string Staff = "staff-1";
    public const string Colleague = "staff-2";
    public const string Patient = "p1";

    private const string Subject = $$""" "subject":{"reference":"Patient/{{Patient}}"} """;

    /// <summary>The Patient.</summary>
    public static string Person(string born = "1950-03-01", string more = "") =>
        $$"""{"resourceType":"Patient","id":"{{Patient}}","birthDate":"{{born}}"{{more}}}""";

    /// <summary>The mother.</summary>
    public static string Mother =>
        $$$"""{"resourceType":"RelatedPerson","id":"mother","patient":{"reference":"Patient/{{{Patient}}}"},"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}""";

    /// <summary>The legal representative.</summary>
    public static string Representative =>
        $$$"""{"resourceType":"RelatedPerson","id":"mentor","patient":{"reference":"Patient/{{{Patient}}}"},"relationship":[{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.11.22.472","code":"24"}]}]}""";

    /// <summary>It is known from a day on that the person cannot decide.</summary>
    public static string Incapable(string since) =>
        $$$"""{"resourceType":"Observation","id":"capable","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"665671000146101"}]},{{{Subject}}},"effectiveDateTime":"{{{since}}}","valueBoolean":false}""";

    /// <summary>What is in every dossier: by kind of the matrix.</summary>
    public static IEnumerable<string> OfEveryKind =>
    [
        $$$"""{"resourceType":"Consent","id":"directive","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},"category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"Patient/{{{Patient}}}"}}""",
        $$$"""{"resourceType":"Observation","id":"observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"395091006"}]},{{{Subject}}}}""",
        $$$"""{"resourceType":"Observation","id":"other-observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},{{{Subject}}}}""",
        $$"""{"resourceType":"QuestionnaireResponse","id":"form","status":"completed","questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020",{{Subject}}}""",
        $$$"""{"resourceType":"Provenance","id":"provenance","target":[{"reference":"Patient/{{{Patient}}}"}],"recorded":"2026-05-01T08:00:00Z","agent":[{"who":{"display":"gp"}}]}""",
        MadeConsent.Permit("privacy").With(""" "status":"inactive" """).ToString(),
        MadeRelation.Of("relation", Staff).With(""" "status":"inactive" """),
    ];
}
