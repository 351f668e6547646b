using System.Text.Json;

namespace Vooraf.Fhir.TestScripts.Reporting;

/// <summary>Writes one TestReport as an entry of a Bundle.</summary>
internal sealed class ReportWriter(Utf8JsonWriter json, TestScriptReport report, TestScriptResult script)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteStartObject("resource"u8);
        json.WriteString("resourceType"u8, "TestReport"u8);
        json.WriteString("name"u8, $"{script.Name} ({script.Format})");
        json.WriteString("status"u8, "completed"u8);
        json.WriteStartObject("testScript"u8);
        if (script.Url is { Length: > 0 } url)
            json.WriteString("reference"u8, url);
        json.WriteString("display"u8, script.Title);
        json.WriteEndObject();
        json.WriteString("result"u8, script.Holds ? "pass"u8 : "fail"u8);
        json.WriteString("tester"u8, "Vooraf"u8);
        json.WriteString("issued"u8, TestReportBundle.Instant(report.At));
        Participant();
        Parts();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Participant()
    {
        json.WriteStartArray("participant"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "server"u8);
        json.WriteString("uri"u8, report.Server.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Parts()
    {
        foreach (var setup in Of(TestPartKind.Setup))
            Part("setup"u8, setup);
        if (Of(TestPartKind.Test).Any())
            json.WriteStartArray("test"u8);
        foreach (var test in Of(TestPartKind.Test))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, test.Name);
            Actions(test);
            json.WriteEndObject();
        }

        if (Of(TestPartKind.Test).Any())
            json.WriteEndArray();
        foreach (var teardown in Of(TestPartKind.Teardown))
            Part("teardown"u8, teardown);
    }

    private IEnumerable<TestPartResult> Of(TestPartKind kind) => script.Parts.Where(part => part.Kind == kind && !part.Actions.IsEmpty);

    private void Part(ReadOnlySpan<byte> name, TestPartResult part)
    {
        json.WriteStartObject(name);
        Actions(part);
        json.WriteEndObject();
    }

    private void Actions(TestPartResult part)
    {
        json.WriteStartArray("action"u8);
        foreach (var action in part.Actions)
        {
            json.WriteStartObject();
            json.WriteStartObject(action.IsOperation ? "operation"u8 : "assert"u8);
            json.WriteString("result"u8, OutcomeWords.CodeOf(action.Outcome));
            json.WriteString("message"u8, action.Evidence is null ? action.Description : $"{action.Description}: {action.Evidence}");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
