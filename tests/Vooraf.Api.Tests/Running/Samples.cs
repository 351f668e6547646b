namespace Vooraf.Api.Tests.Running;

/// <summary>Made-up resources.</summary>
public static class Samples
{
    public const string BsnSystem = "http://fhir.nl/fhir/NamingSystem/bsn";

    // Made-up numbers in the test range that pass the eleven test.
    public const string Bsn = "999900018";
    public const string OtherBsn = "999900031";

    public static string Patient(string? bsn = null, string? id = null) =>
        $$$"""{"resourceType":"Patient",{{{IdOf(id)}}}{{{(bsn is null ? "" : $"\"identifier\":[{{\"system\":\"{BsnSystem}\",\"value\":\"{bsn}\"}}],")}}}"active":true}""";

    public static string Goal(string patient, string? id = null, string text = "comfort") =>
        $$$"""{"resourceType":"Goal",{{{IdOf(id)}}}"lifecycleStatus":"active","category":[{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}],"description":{"text":"{{{text}}}"},"subject":{"reference":"{{{patient}}}"} }""";

    public static string Organization(string name) => $$$"""{"resourceType":"Organization","name":"{{{name}}}"}""";

    public static string Bundle(string type, params string[] entries) =>
        $$$"""{"resourceType":"Bundle","type":"{{{type}}}","entry":[{{{string.Join(',', entries)}}}]}""";

    public static string Entry(string method, string url, string? resource = null, string? fullUrl = null) => string.Concat(
        "{",
        fullUrl is null ? "" : $"\"fullUrl\":\"{fullUrl}\",",
        resource is null ? "" : $"\"resource\":{resource},",
        $"\"request\":{{\"method\":\"{method}\",\"url\":\"{url}\"}}}}");

    private static string IdOf(string? id) => id is null ? "" : $"\"id\":\"{id}\",";
}
