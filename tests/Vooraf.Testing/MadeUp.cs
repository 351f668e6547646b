using Vooraf.Records;

namespace Vooraf.Testing;

/// <summary>Small made-up resources as JSON texts. An id of null leaves the id out.</summary>
public static class MadeUp
{
    /// <summary>A Patient with a made-up BSN.</summary>
    public static string Patient(int number, string? id = null, string family = "Van Voorbeeld") =>
        $$"""{"resourceType":"Patient",{{Id(id)}}"identifier":[{"system":"{{Bsn.System}}","value":"{{MadeUpBsn.Number(number)}}"}],"name":[{"family":"{{family}}"}]}""";

    /// <summary>An Observation about somebody.</summary>
    public static string Observation(string subject, string? id = null, string more = "") =>
        $$"""{"resourceType":"Observation",{{Id(id)}}"status":"final","code":{"text":"wens"},"subject":{"reference":"{{subject}}"}{{more}} }""";

    /// <summary>A contact person of somebody.</summary>
    public static string RelatedPerson(string patient, string? id = null) =>
        $$"""{"resourceType":"RelatedPerson",{{Id(id)}}"patient":{"reference":"{{patient}}"} }""";

    /// <summary>A conversation, with or without the person.</summary>
    public static string Encounter(string? subject = null, string? id = null) =>
        $$"""{"resourceType":"Encounter",{{Id(id)}}"status":"finished","class":{"code":"AMB"}{{Reference("subject", subject)}} }""";

    /// <summary>A procedure during a conversation.</summary>
    public static string Procedure(string subject, string? encounter = null, string? id = null) =>
        $$"""{"resourceType":"Procedure",{{Id(id)}}"status":"completed","subject":{"reference":"{{subject}}"}{{Reference("encounter", encounter)}} }""";

    /// <summary>A device that does not say whose it is.</summary>
    public static string Device(string? id = null, string serial = "S-1") =>
        $$"""{"resourceType":"Device",{{Id(id)}}"identifier":[{"system":"https://example.org/serial","value":"{{serial}}"}]}""";

    /// <summary>The use of a device by somebody.</summary>
    public static string DeviceUse(string subject, string device, string? id = null) =>
        $$"""{"resourceType":"DeviceUseStatement",{{Id(id)}}"status":"active","subject":{"reference":"{{subject}}"},"device":{"reference":"{{device}}"} }""";

    /// <summary>A form that does not say about whom it is.</summary>
    public static string Form(string? id = null, string? encounter = null) =>
        $$"""{"resourceType":"QuestionnaireResponse",{{Id(id)}}"status":"completed"{{Reference("encounter", encounter)}} }""";

    /// <summary>A professional.</summary>
    public static string Practitioner(string? id = null, string uzi = "900000001") =>
        $$"""{"resourceType":"Practitioner",{{Id(id)}}"identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/uzi-nr-pers","value":"{{uzi}}"}]}""";

    /// <summary>A role of a professional.</summary>
    public static string PractitionerRole(string practitioner, string? id = null) =>
        $$"""{"resourceType":"PractitionerRole",{{Id(id)}}"practitioner":{"reference":"{{practitioner}}"} }""";

    private static string Id(string? id) => id is null ? "" : $"\"id\":\"{id}\",";

    private static string Reference(string name, string? reference) => reference is null ? "" : $$""" ,"{{name}}":{"reference":"{{reference}}"} """;
}
