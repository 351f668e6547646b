using System.Text;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Valid requests of every kind about one stored person.</summary>
/// <param name="patient"><c>Patient/id</c> of that person.</param>
/// <param name="observation"><c>Observation/id</c> of an observation about that person.</param>
internal sealed class FuzzSeeds(string patient, string observation)
{
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";
    private const string Form = "application/x-www-form-urlencoded";
    private const int FirstPerson = 4000;

    /// <summary>How many persons a run may write before the numbers come round.</summary>
    public const int Persons = 4000;

    /// <summary>One resource by itself.</summary>
    public FuzzCase Resource(int number)
    {
        var resources = MadeUpPlan.Bundle(FirstPerson + (number % Persons), "fuzz")["entry"]!.AsArray().Select(entry => entry!["resource"]!.AsObject()).ToList();
        var resource = resources[number % resources.Count];
        Aim(resource);
        var type = (string)resource["resourceType"]!;
        return number % 5 == 0 ? Update() : Request("POST", $"/fhir/r4/{type}", Json, resource.ToJsonString());
    }

    /// <summary>A whole plan, as a transaction or a batch, or an update in a Bundle.</summary>
    public static FuzzCase Bundle(int number)
    {
        var bundle = MadeUpPlan.Bundle(FirstPerson + (number % Persons), "fuzz");
        bundle.Remove("identifier");
        if (number % 4 == 0)
            bundle["type"] = "batch";
        return Request("POST", "/fhir/r4", Json, bundle.ToJsonString());
    }

    /// <summary>A resource in XML.</summary>
    public FuzzCase InXml(int number) => Request("POST", $"/fhir/r4/{(number % 2 == 0 ? "Observation" : "Consent")}", Xml, number % 2 == 0 ? ObservationXml() : ConsentXml());

    /// <summary>A search, by GET or by POST.</summary>
    public FuzzCase Search(int number)
    {
        string[] queries =
        [
            $"Procedure?patient={patient}&code=http://snomed.info/sct%7C713603004&_include=Procedure:encounter",
            $"Encounter?patient={patient}&reason-reference:Procedure.code=http://snomed.info/sct%7C713603004&_include=Encounter:reason-reference",
            $"Consent?patient={patient}&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009&_include=Consent:actor",
            $"Goal?patient={patient}&category=http://snomed.info/sct%7C713603004",
            $"Observation?patient={patient}&code=http://snomed.info/sct%7C153851000146100,395091006&_count=1",
            $"DeviceUseStatement?patient={patient}&device.type=http://snomed.info/sct%7C72506001,465460004&_include=DeviceUseStatement:device",
            $"QuestionnaireResponse?subject={patient}&questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020",
            $"Patient?identifier={MadeUpPlan.BsnSystem}%7C{MadeUpBsn.Of(FirstPerson)}",
        ];
        var query = queries[number % queries.Length].Split('?');
        return number % 3 == 0 || number % queries.Length == 7
            ? Request("POST", $"/fhir/r4/{query[0]}/_search", Form, query[1])
            : new FuzzCase("GET", $"/fhir/r4/{query[0]}?{query[1]}", [("Accept", number % 2 == 0 ? Json : Xml)], []);
    }

    /// <summary>A read, a version, a history or the statement of what is supported.</summary>
    public FuzzCase Read(int number)
    {
        string[] paths = [patient, observation, $"{observation}/_history/1", $"{observation}/_history", "metadata", "Observation/none"];
        return new FuzzCase("GET", $"/fhir/r4/{paths[number % paths.Length]}", [("Accept", number % 2 == 0 ? Json : Xml)], []);
    }

    /// <summary>A request for a token.</summary>
    public static FuzzCase Token(int number) =>
        Request("POST", "/connect/token", Form, $"grant_type=client_credentials&client_id=demo&client_secret={(number % 2 == 0 ? "demo" : "wrong")}&scope=system/*.rs");

    /// <summary>A conditional write.</summary>
    public FuzzCase Conditional(int number)
    {
        var resource = MadeUpPlan.Observation(patient, "conditional", "voorwaardelijk");
        var target = $"/fhir/r4/Observation?patient={patient}&identifier={MadeUpPlan.MarkSystem}%7Cconditional";
        return number % 2 == 0
            ? Request("PUT", target, Json, resource.ToJsonString())
            : Request("POST", "/fhir/r4/Observation", Json, resource.ToJsonString()).With("If-None-Exist", $"patient={patient}&identifier={MadeUpPlan.MarkSystem}|conditional");
    }

    private FuzzCase Update()
    {
        var resource = MadeUpPlan.Observation(patient, "fuzz", "gewijzigd");
        resource["id"] = observation.Split('/')[1];
        return Request("PUT", $"/fhir/r4/{observation}", Json, resource.ToJsonString());
    }

    private void Aim(JsonObject resource)
    {
        foreach (var name in new[] { "subject", "patient" })
        {
            if (resource[name] is not null)
                resource[name] = new JsonObject { ["reference"] = patient };
        }

        foreach (var name in new[] { "encounter", "reasonReference", "provision", "device" })
            resource.Remove(name);
        if (string.Equals((string)resource["resourceType"]!, "DeviceUseStatement", StringComparison.Ordinal))
            resource["device"] = new JsonObject { ["display"] = "een hulpmiddel" };
    }

    private string ObservationXml() => $"""
        <Observation xmlns="http://hl7.org/fhir"><meta><tag><system value="https://vooraf.example/tag"/><code value="x"/></tag></meta>
        <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>een <b>tekst</b> &amp; meer</p></div></text>
        <extension url="https://vooraf.example/ext"><valueDecimal value="1.50"/></extension><status value="final"/><code><text value="zin"/></code>
        <subject><reference value="{patient}"/></subject><effectiveDateTime value="2026-02-03"/><valueString value="wandelen"/></Observation>
        """;

    private string ConsentXml() => $"""
        <Consent xmlns="http://hl7.org/fhir"><status value="active"><extension url="https://vooraf.example/ext"><valueString value="x"/></extension></status>
        <scope><coding><code value="treatment"/></coding></scope><category><text value="behandelgrens"/></category><patient><reference value="{patient}"/></patient>
        <dateTime value="2026-02-03T10:00:00+01:00"/><policyRule><text value="gesprek"/></policyRule><provision><type value="deny"/></provision></Consent>
        """;

    private static FuzzCase Request(string method, string target, string contentType, string body) =>
        new(method, target, [("Content-Type", contentType), ("Accept", Json)], Encoding.UTF8.GetBytes(body));
}
