using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Changes of method, path, query and headers.</summary>
internal static class RequestMutators
{
    public static readonly IReadOnlyList<string> Types =
    [
        "Patient", "Consent", "Observation", "Device", "Encounter", "Bundle", "Binary", "Parameters", "OperationOutcome", "DomainResource", "Resource", "patient", "Unknown", "", "StructureDefinition",
        "CapabilityStatement", "Questionnaire", "Practitioner", "List", "$everything", "metadata", "_search", "_history",
    ];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "FOO"];

    private static readonly string[] Segments =
    [
        "%", "%2", "%zz", "%00", "%2f", "%2e%2e", "..", ".", "//", "%c3%28", "%ff", "%F0%9F%98%80", "é", "a b", "_history", "_history/0", "_history/1", "_history/999999999999", "_search",
        "$validate", "$everything", "x/y/z", ";v=1", "a:b", "999911120", "\\", "[", "{}", "<x>", "|", "\"",
    ];

    private static readonly string[] Parameters =
    [
        "patient", "subject", "identifier", "_id", "_lastUpdated", "_count", "_include", "_revinclude", "_summary", "_total", "_format", "_pretty", "_sort", "_elements", "_has", "_page",
        "code", "category", "scope", "device.type", "device", "reason-reference:Procedure.code", "questionnaire", "status", "date", "birthdate", "name", "_content", "_filter", "_query", "description",
        "_include:iterate", "patient:Patient", "patient.identifier", "patient.name:exact", "code:in", "code:not", "code:missing", "code:text", "code:unknown", "_tag", "_profile", "_list", "x", "", "999911120", "identifier:999911120",
    ];

    private static readonly string[] ParameterValues =
    [
        "1", "-1", "0", "999999999999", "true", "*", "Consent:actor", "Consent:actor:Patient", "Consent:*", ":", "count", "accurate", "none", "json", "xml", "ttl", "text/html", "%7C", "a%7Cb",
        "ge2026-01-01", "gt", "xx2026", "ap2026-02-30", "2026-02-03T10:00:00%2B01:00", "ge2026-01-01,le2026-13-01", "http://snomed.info/sct%7C", "%7C713603004", "Patient/none", "Patient/none/_history/1",
        "https://vooraf.example/fhir/Patient/1", "urn:uuid:x", "%", "%zz", "%00", "%C3%28", "a&b=c", "a=b", "+", "%2B", "a,b,c,", "a%5C,b", "$", "a$b", "(((", "eyJhIjoxfQ", "AAAA", "é",
    ];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Authorization", "Content-Encoding", "Content-Type", "Cookie", "Expect", "If-Match", "If-Modified-Since", "If-None-Exist",
        "If-None-Match", "Origin", "Prefer", "Range", "X-Forwarded-For", "X-Forwarded-Host", "X-HTTP-Method-Override", "X-Request-Id", "traceparent", "Upgrade", "Te", "X",
    ];

    private static readonly string[] HeaderValues =
    [
        "", "*", "*/*", "*/*;q=2", "application/fhir+json", "application/fhir+xml", "application/json;fhirVersion=3.0", "application/xml; charset=utf-16", "text/html", "text/turtle", "x/y;;;", "json",
        "application/fhir+json; charset=\"", "application/x-www-form-urlencoded", "multipart/form-data; boundary=", "W/\"1\"", "W/\"0\"", "W/\"-1\"", "W/\"99999999999999999999\"", "\"1\"", "1", "W/", "W/\"1\", W/\"2\"",
        "return=minimal", "return=OperationOutcome", "handling=lenient", "handling=strict,return=x", "respond-async", "handling=;;=", "identifier=a|b", "patient=Patient/1&x", "?identifier=a", "identifier:", "gzip",
        "br;q=0", "Bearer x", "Basic eDp5", "Bearer", "Thu, 01 Jan 1970 00:00:00 GMT", "tomorrow", "bytes=0-1", "é", "00-00000000000000000000000000000000-0000000000000000-00", "a\tb", "999911120",
        new string('x', 300), new string('y', 9000), new string('z', 40_000),
    ];

    public static readonly IReadOnlyList<Mutator> All =
    [
        new("other method", (request, choices) => request with { Method = choices.Of(Methods) }),
        new("other type in the path", (request, choices) => request with { Target = $"/fhir/r4/{choices.Of(Types)}" }),
        new("more path", (request, choices) => InPath(request, (path, more) => $"{path}/{more.Of(Segments)}", choices)),
        new("less path", (request, choices) => InPath(request, (path, more) => path[..(path.LastIndexOf('/') + more.Next(2))], choices)),
        new("byte in the path", (request, choices) => InPath(request, (path, more) => path.Insert(1 + more.Next(path.Length - 1), more.Of(Segments)), choices)),
        new("parameter", (request, choices) => AddParameter(request, choices.Of(Parameters), choices.Of(ParameterValues))),
        new("known parameter, nasty text", (request, choices) => AddParameter(request, choices.Of(Parameters), Uri.EscapeDataString(choices.Of(NastyTexts.All)))),
        new("long query", (request, choices) => AddParameter(request, choices.Of(Parameters), string.Join(',', Enumerable.Repeat(choices.Of(ParameterValues), choices.Of([20, 300]))))),
        new("header", (request, choices) => request.With(choices.Of(HeaderNames), choices.Of(HeaderValues))),
        new("header twice", (request, choices) => request with { Headers = [.. request.Headers, (choices.Of(HeaderNames), choices.Of(HeaderValues)), (choices.Of(HeaderNames), choices.Of(HeaderValues))] }),
        new("many headers", (request, choices) => request with { Headers = [.. request.Headers, .. Enumerable.Range(0, choices.Of([20, 200])).Select(number => ($"X-{number}", "y"))] }),
    ];

    private static FuzzCase InPath(FuzzCase request, Func<string, Choices, string> change, Choices choices)
    {
        var question = request.Target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? request.Target : request.Target[..question];
        return request with { Target = "/" + change(path, choices).TrimStart('/') + (question < 0 ? "" : request.Target[question..]) };
    }

    private static FuzzCase AddParameter(FuzzCase request, string name, string value)
    {
        if (!request.Headers.Any(header => header.Value.Contains("urlencoded", StringComparison.Ordinal)))
            return request with { Target = request.Target + (request.Target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + name + "=" + value };
        return request with { Body = [.. request.Body, .. Encoding.UTF8.GetBytes((request.Body.Length == 0 ? "" : "&") + name + "=" + value)] };
    }
}
