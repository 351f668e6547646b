using System.Collections.Immutable;
using System.Text;
using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

/// <summary>Small scripts, and their runs.</summary>
internal static class Scripts
{
    public const string Read = """{ "operation": { "type": { "code": "read" }, "resource": "Patient", "params": "/p1" } }""";

    public const string Search = """{ "operation": { "type": { "code": "search" }, "resource": "Goal", "params": "?patient=Patient/p1&category=http://example.org|a" } }""";

    /// <summary>A script with one test.</summary>
    public static TestScript Of(string actions, string more = "") =>
        Whole($$"""{ "resourceType": "TestScript", "name": "small", "status": "active" {{more}}, "test": [ { "name": "One", "action": [ {{actions}} ] } ] }""");

    public static TestScript Whole(string json, Func<string, byte[]?>? files = null)
    {
        var reading = TestScript.Read(Encoding.UTF8.GetBytes(json), "small", files);
        return reading.Script.ShouldNotBeNull(string.Join(' ', reading.Issues));
    }

    public static Task<TestScriptResult> RunAsync(TestScript script, ForeignServer server, string? authorization = null, string format = "json", params (string Name, string Value)[] variables)
    {
        var options = new TestScriptOptions
        {
            Base = ForeignServer.Base,
            Authorization = authorization,
            Variables = variables.ToImmutableDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal),
        };
        return new TestScriptRunner(new HttpClient(server), options).RunAsync(script, format, TestContext.Current.CancellationToken);
    }

    /// <summary>What came of an assert after one operation.</summary>
    public static async Task<TestActionResult> JudgeAsync(string assert, ForeignServer server, string operation = Search, string more = "") =>
        (await RunAsync(Of($$"""{{operation}}, { "assert": {{assert}} }""", more), server)).Actions.Last();
}
