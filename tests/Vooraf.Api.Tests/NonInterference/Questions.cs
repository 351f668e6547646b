using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>Makes requests of every kind, about what is there, what is hidden and what is not there.</summary>
/// <param name="random">Chooses.</param>
/// <param name="asksForIds">True to ask for the ids, too, that stand in one store of a pair alone.</param>
internal sealed class Questions(Random random, bool asksForIds)
{
    private const string Bsn = "identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C";

    private static readonly string[] People = ["a", "a", "a", "b", "c", "s", "nobody"];
    private static readonly string[] Bsns = ["999900018", "999900031", "999900043", "999900055"];
    private static readonly string[] Parts = ["", "-sister", "-visit", "-talk", "-limit", "-limit2", "-will", "-aim", "-wish", "-place", "-icd", "-uses", "-tell", "-form", "-pressure", "-source", "-operation", "-sport", "-sharing", "-team", "-old", "-choice", "-o247751003"];
    private static readonly string[] OneSided = ["-beside", "-others", "-more"];

    private static readonly string[] Types =
    [
        "Patient", "RelatedPerson", "Encounter", "Procedure", "Consent", "Goal", "Observation", "Device", "DeviceUseStatement", "CommunicationRequest", "QuestionnaireResponse", "Provenance", "CareTeam",
        "Practitioner", "PractitionerRole",
    ];

    // Of each part the type that it has.
    private static readonly Dictionary<string, string> TypeOfPart = Pairs(
        ".:Patient -sister:RelatedPerson -visit:Encounter -talk:Procedure -limit:Consent -limit2:Consent -will:Consent -aim:Goal -wish:Observation -place:Observation -icd:Device -uses:DeviceUseStatement -tell:CommunicationRequest -form:QuestionnaireResponse -pressure:Observation -source:Provenance -operation:Procedure -sport:Goal -sharing:Consent -team:CareTeam -old:Observation -choice:Consent -o247751003:Observation -beside:Observation -others:CareTeam -more:Observation");

    private static readonly string[] Chains =
    [
        "Encounter?reason-reference:Procedure.code=713603004", "Encounter?reason-reference:Procedure.code=80146002", "DeviceUseStatement?device.type=72506001", "Procedure?encounter.status=finished",
        "Consent?actor:RelatedPerson.patient=Patient/a", "Goal?subject:Patient.birthdate=1941-03-09", "Procedure?encounter.reason-reference:Procedure.code=713603004",
    ];

    private static readonly string[] Includes =
    [
        "Procedure:encounter", "Encounter:reason-reference", "Consent:actor", "DeviceUseStatement:device", "Observation:subject", "Goal:subject", "Provenance:target", "PractitionerRole:practitioner",
        "Encounter:subject", "Consent:patient", "CareTeam:subject",
    ];

    private static readonly string[] Results =
    [
        "_sort=_lastUpdated", "_sort=-_lastUpdated", "_sort=_id", "_sort=-_id", "_count=1", "_count=2", "_count=0", "_summary=count", "_total=accurate", "_total=none", "_lastUpdated=ge2026-11-22T10:00:00Z",
        "_lastUpdated=lt2026-11-22T10:00:00Z", "_format=xml", "_format=json", "_count=x", "unknown=1",
    ];

    // The forms of the use case, with the person as #.
    private static readonly string[] Forms =
    [
        "Procedure?patient=Patient/#&code=http://snomed.info/sct%7C713603004&_include=Procedure:encounter", "Procedure?patient=#&code=http://snomed.info/sct%7C713603004&_count=1",
        "Encounter?patient=Patient/#&reason-reference:Procedure.code=http://snomed.info/sct%7C713603004&_include=Encounter:reason-reference",
        "Consent?patient=Patient/#&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009&_include=Consent:actor",
        "Consent?patient=Patient/#&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009&_count=1",
        "Consent?patient=Patient/#&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Cadr&category=http://terminology.hl7.org/CodeSystem/consentcategorycodes%7Cacd",
        "Goal?patient=Patient/#&category=http://snomed.info/sct%7C713603004", "Goal?patient=#&description=http://snomed.info/sct%7C385987000,1351964001,713148004",
        "Observation?patient=Patient/#&code=http://snomed.info/sct%7C153851000146100,395091006,340171000146104,247751003,570801000146104&_count=1",
        "DeviceUseStatement?patient=Patient/#&device.type=http://snomed.info/sct%7C72506001&_include=DeviceUseStatement:device",
        "CommunicationRequest?patient=Patient/#&category=http://snomed.info/sct%7C223449006", "QuestionnaireResponse?subject=Patient/#&questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020",
    ];

    private readonly string[] asked = asksForIds ? [.. Parts, .. OneSided] : Parts;

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0].Trim('.'), pair => pair[1], StringComparer.Ordinal);

    /// <summary>The next request.</summary>
    public Question Next() => random.Next(20) switch
    {
        0 or 1 => Read(),
        2 => new("vread", "GET", $"{Resource()}/_history/{random.Next(1, 4)}"),
        3 => new("history", "GET", $"{Resource()}/_history{(random.Next(2) == 0 ? "" : "?_count=1")}"),
        4 or 5 or 6 => new("form", "GET", Filled(Pick(Forms))),
        7 => Posted(Filled(Pick(Forms))),
        8 => new("bsn", "POST", "Patient/_search", Bsn + Pick(Bsns)) { Headers = [("Content-Type", "application/x-www-form-urlencoded")] },
        9 or 10 => Search(),
        11 => new("chain", "GET", $"{Pick(Chains)}&patient=Patient/{Pick(People)}"),
        12 => Posted(Search().Url),
        13 => Validate(),
        14 => new("plan-form", "GET", $"Patient/{Pick(People)}/$plan-form"),
        15 => Create(),
        16 => Update(),
        17 => Delete(),
        18 => Bundle(),
        _ => new("other", "GET", Pick(["metadata", "Patient", "nonsense", "Goal/_search", "Patient/a/nonsense", "_history", "Goal?_id=a-aim,b-aim", "Binary/1"])),
    };

    private Question Read() => new("read", random.Next(8) == 0 ? "HEAD" : "GET", Resource())
    {
        Headers = random.Next(4) switch { 0 => [("If-None-Match", $"W/\"{random.Next(1, 3)}\"")], 1 => [("Accept", "application/fhir+xml")], _ => [] },
    };

    private Question Search()
    {
        var type = Pick(Types);
        var parameters = new List<string>();
        if (random.Next(5) > 0)
            parameters.Add($"{(type is "QuestionnaireResponse" && random.Next(2) == 0 ? "subject" : "patient")}=Patient/{Pick(People)}");
        if (random.Next(3) == 0)
            parameters.Add("_include=" + Pick(Includes));
        if (random.Next(2) == 0)
            parameters.Add(Pick(Results));
        if (random.Next(4) == 0)
            parameters.Add("_id=" + string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(People) + Pick(asked))));
        if (random.Next(6) == 0)
            parameters.Add(Pick(["code=713603004", "status=active", "status=completed", "category=713603004", "practitioner=Practitioner/north-doc", "identifier=urn:tray%7Cword"]));
        return new Question("search", "GET", $"{type}?{string.Join('&', parameters)}");
    }

    private static Question Posted(string url)
    {
        var parts = url.Split('?');
        return new Question("post-search", "POST", parts[0] + "/_search", parts[1]) { Headers = [("Content-Type", "application/x-www-form-urlencoded")] };
    }

    private Question Validate() => random.Next(2) == 0
        ? new("validate", "POST", $"{Resource()}/$validate", "") { Headers = [("Content-Type", "application/fhir+json")] }
        : new("validate", "POST", "Goal/$validate", Goal(null));

    private Question Create() => random.Next(3) switch
    {
        0 => new("create", "POST", "Goal", Goal(null)) { Headers = random.Next(2) == 0 ? [] : [("If-None-Exist", $"patient=Patient/{Pick(People)}&_id={Pick(People)}-aim")] },
        1 => new("create", "POST", "Observation", Plans.Observation(Pick(People), "x", "395091006", "new").Replace("\"id\":\"x\",", "", StringComparison.Ordinal)),
        _ => new("create", "POST", "Device", """{"resourceType":"Device","identifier":[{"system":"urn:tray","value":"own"}]}""") { Headers = [("If-None-Exist", "identifier=urn:tray%7Cown")] },
    };

    private Question Update() => random.Next(3) switch
    {
        0 => WithVersion(Pick(People)),
        1 => new("conditional-update", "PUT", $"Goal?patient=Patient/{Pick(People)}&category=713603004", Goal(null)),
        _ => new("update", "PUT", "Goal/unknown-aim", Goal("unknown-aim")),
    };

    private Question Delete() => random.Next(3) switch
    {
        0 => new("delete", "DELETE", Resource()),
        1 => new("conditional-delete", "DELETE", $"Observation?patient=Patient/{Pick(People)}&code=247751003"),
        _ => new("conditional-delete", "DELETE", $"Device?identifier=urn:tray%7C{Pick(["own", "word"])}"),
    };

    private Question Bundle()
    {
        var isBatch = random.Next(2) == 0;
        var entries = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Entry(isBatch ? random.Next(4) : random.Next(3)));
        return new Question("bundle", "POST", "", Samples.Bundle(isBatch ? "batch" : "transaction", [.. entries]));
    }

    private string Entry(int kind) => kind switch
    {
        0 => Samples.Entry("GET", Resource()),
        1 => Samples.Entry("GET", Filled(Pick(Forms))),
        2 => Samples.Entry("POST", "Goal", Goal(null)),
        _ => Samples.Entry("GET", $"{Pick(Types)}?patient=Patient/{Pick(People)}"),
    };

    private Question WithVersion(string who) => new("update", "PUT", $"Goal/{who}-aim", Goal(who + "-aim", who)) { Headers = random.Next(2) == 0 ? [] : [("If-Match", $"W/\"{random.Next(1, 4)}\"")] };

    private string Goal(string? id, string? who = null) => Samples.Goal("Patient/" + (who ?? Pick(People)), id, "aim");

    private string Resource()
    {
        if (random.Next(12) == 0)
            return Pick(["Practitioner/north-doc", "PractitionerRole/north-role", "Practitioner/south-doc", "Practitioner/nobody", "Device/nothing"]);
        var part = Pick(asked);
        return $"{(random.Next(15) == 0 ? Pick(Types) : TypeOfPart[part])}/{Pick(People)}{part}";
    }

    private string Filled(string form) => form.Replace("#", Pick(People), StringComparison.Ordinal);

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
